import { diagnose, type Catalog, type Diagnostic } from "@bartizan/model";
import type { FoundModel } from "../project/find-models.ts";
import { startOf } from "../project/start-of.ts";
import type { OwnCatalogFile } from "./own-catalog-files.ts";
import type { OwnCatalogResult } from "./own-catalog-job.ts";
import { runWorker, type WorkerEnd } from "./run-worker.ts";

/** Rules that are left out one by one; after that many, all of the team's rules are. */
const mostLeftOut = 3;
const usualSeconds = 10;

export type JudgedWithOwn = Omit<OwnCatalogResult, "pages"> & { catalogPages: () => Catalog };

/**
 * Judges models with the built-in catalog and the team's own in a worker with a budget. A file that takes too long, too much memory or
 * brings the engine to fall over is left out and told about, and the rest is judged without it.
 */
export const judgeWithOwnCatalogs = async (
  files: readonly OwnCatalogFile[],
  models: readonly FoundModel[],
  seconds: number = usualSeconds,
  withExamples = false,
): Promise<JudgedWithOwn> => {
  const diagnostics: Diagnostic[] = [];
  let left = files;
  for (let round = 0; ; round++) {
    const end = await runWorker({ files: left, models, withExamples }, seconds);
    if ("result" in end) {
      const { pages, ...judged } = end.result;
      return { ...judged, diagnostics: [...diagnostics, ...judged.diagnostics], catalogPages: () => pages };
    }
    const { culprit } = end;
    const kept = left.filter((each) => each !== culprit);
    const rest = culprit && round < mostLeftOut ? kept : kept.filter(({ sort }) => sort !== "rule");
    if (rest.length === left.length) throw new Error(`The models cannot be judged: ${problemOf(end, seconds)}`);
    const others = rest.length < kept.length ? " With it, all rules of the catalogs were left out." : "";
    diagnostics.push(problemWith(culprit?.file ?? left[0]?.file ?? "", problemOf(end, seconds), others));
    left = rest;
  }
};

const problemWith = (file: string, problem: string, others: string): Diagnostic =>
  diagnose("catalog-problem", "", startOf(file), {
    problem: `${problem} This file was left out.${others}`,
    hint: "Bind fewer names, over shorter lists; or allow more with `catalogSeconds` in bartizan.config.yaml.",
  });

const problemOf = (end: Exclude<WorkerEnd, { result: unknown }>, seconds: number): string => {
  if (end.why === "time") return `Judging with this took longer than ${seconds} s.`;
  return end.why === "memory" ? "Judging with this took too much memory." : `Judging with this failed: ${end.message}.`;
};
