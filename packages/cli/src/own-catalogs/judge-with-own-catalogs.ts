import { diagnose, type Diagnostic } from "@bartizan/model";
import { loadCatalog, loadCatalogPages } from "../load/catalog.ts";
import { judgeModels } from "../load/judge-models.ts";
import type { JudgedAll } from "../load/judge-unless-kept.ts";
import { startOf } from "../project/start-of.ts";
import type { OwnCatalogJob, OwnCatalogResult } from "./own-catalog-job.ts";
import { runWorker, type WorkerEnd } from "./run-worker.ts";

/** Rules that are left out one by one; after that many, all of the team's rules are. */
const mostLeftOut = 3;
const usualSeconds = 10;
/** An inquiry judges the models again and again. */
const timesForInquiry = 12;

export type JudgedWithOwn = JudgedAll & Pick<OwnCatalogResult, "examples">;

/**
 * Judges models with the built-in catalog and the team's own in a worker with a budget. A file that takes too long, too much memory or
 * brings the engine to fall over is left out and told about, and the rest is judged without it.
 * @param seconds of the processor that the files of the team may take together, beside what the models take without them
 * @param tell is told how many models, or examples of rules, are done
 */
export const judgeWithOwnCatalogs = async (
  { files, models, withExamples, inquiry }: Omit<OwnCatalogJob, "progress">,
  seconds: number = usualSeconds,
  tell: (done: number) => void = () => {},
): Promise<JudgedWithOwn> => {
  const allowed = seconds * (inquiry ? timesForInquiry : 1);
  const diagnostics: Diagnostic[] = [];
  let left = files;
  for (let round = 0; left.length > 0; round++) {
    const end = await runWorker({ files: left, models, withExamples, inquiry }, allowed, tell);
    if ("result" in end) {
      const { pages, ...judged } = end.result;
      return { ...judged, diagnostics: [...diagnostics, ...judged.diagnostics], catalogPages: () => pages, leftOut: round > 0 };
    }
    const { culprit } = end;
    const kept = left.filter((each) => each !== culprit);
    const others = kept.filter(({ sort }) => sort !== "rule");
    const rest = culprit && round < mostLeftOut ? kept : others.length < kept.length ? others : [];
    const also = rest.length === kept.length ? "" : ` With it, all ${rest.length > 0 ? "rules" : "files"} of the catalogs were left out.`;
    diagnostics.push(problemWith(culprit?.file ?? left[0]?.file ?? "", end, allowed, also));
    left = rest;
  }
  const inquire = inquiry && (await (await import("../inquire/inquirer.ts")).inquirer(inquiry));
  const judged = await judgeModels(models, loadCatalog(), inquire, tell);
  const nothing = { examples: { run: 0, failures: [] }, rules: [], coverage: [] };
  return { ...judged, ...nothing, diagnostics, catalogPages: loadCatalogPages, leftOut: true };
};

const problemWith = (
  file: string,
  { why, message }: Exclude<WorkerEnd, { result: unknown }>,
  seconds: number,
  also: string,
): Diagnostic => {
  const problems = {
    time: `Judging with the team's catalogs took longer than ${seconds} s, most of it with this.`,
    memory: "Judging with this took too much memory.",
    failure: `Judging with this failed: ${message}.`,
  };
  return diagnose("catalog-problem", "", startOf(file), {
    problem: `${problems[why]} This file was left out.${also}`,
    hint: `Bind fewer names, over shorter lists${why === "time" ? "; or allow more with `catalogSeconds` in bartizan.config.yaml" : ""}.`,
  });
};
