import { byPlace, type Catalog, type ConfigFile, type Diagnostic, type Report } from "@bartizan/model";
import type { Cache } from "../cache/cache.ts";
import type { Finding, Inquiry } from "../inquire/inquiry.ts";
import { tellProgress } from "../output.ts";
import { ownCatalogFiles } from "../own-catalogs/own-catalog-files.ts";
import { findModels, type FoundModel, type FoundModels } from "../project/find-models.ts";
import { projectAround } from "../project/project.ts";
import { readConfiguration } from "../project/read-configuration.ts";
import { version } from "../version.ts";
import { loadCatalog, loadCatalogPages } from "./catalog.ts";
import { judgeModels, type Judged } from "./judge-models.ts";
import { judgeUnlessKept, type JudgedAll } from "./judge-unless-kept.ts";
import { schemaNotes } from "./schema-note.ts";

export interface LoadedReport {
  report: Report;
  found: FoundModels;
  /** Everything that was applied, with its texts. */
  catalogPages: () => Catalog;
  /** Every text file that was read, by name. */
  texts: ReadonlyMap<string, string>;
  /** Lines of a file that was read, for frames under diagnostics. */
  sources: (file: string) => readonly string[] | undefined;
  /** How the project wants its diagrams drawn. */
  notation: NonNullable<ConfigFile["notation"]>;
  /** What went wrong in the engine, by file: our own fault. */
  faults: Judged["faults"];
  /** What came out for what else was asked, in the order of the files. */
  findings: Finding[];
}

/**
 * Finds the models at the given paths, reads and judges them, with the catalogs of the project.
 * @param inquiry what else is asked of each
 * @param cache where what was judged before is taken from, and kept for the next time
 */
export const loadReport = async (
  paths: readonly string[],
  ignored: readonly string[] = [],
  inquiry?: Inquiry,
  cache?: Cache,
): Promise<LoadedReport> => {
  const cwd = process.cwd();
  const project = projectAround(cwd);
  const found = findModels(paths, cwd, project, ignored);
  const configuration = readConfiguration(project);
  const own = ownCatalogFiles(configuration, project);
  // Only those who need them load the cache, the worker for catalogs, or what answers.
  const kept = cache && new (await import("../cache/kept-judgements.ts")).KeptJudgements(cache, own.files, inquiry);
  const judged = await judgeUnlessKept(found.models, kept, async (models) => {
    const doing = inquiry?.sort === "plan" ? "Planning" : "Judging";
    let judging = 0;
    const goOn = (): void => tellProgress(doing, judging, models.length, "model");
    const tellJudged = (done: number): void => {
      judging = done;
      goOn();
    };
    if (own.files.length === 0) return judgeWithBuiltIn(models, inquiry, tellJudged, goOn);
    const { judgeWithOwnCatalogs } = await import("../own-catalogs/judge-with-own-catalogs.ts");
    return judgeWithOwnCatalogs(
      { files: own.files, models, withExamples: false, inquiry },
      configuration.config.catalogSeconds,
      tellJudged,
    );
  });
  const notes = schemaNotes(
    found.models.map((model) => model.path),
    project,
  );
  const diagnostics = [
    ...found.diagnostics,
    ...configuration.diagnostics,
    ...own.diagnostics,
    ...notes,
    ...judged.diagnostics,
    ...judged.models.flatMap((each) => each.diagnostics),
  ];
  const texts = new Map([
    ...judged.texts,
    ...[...configuration.texts, ...own.files, ...found.models].map(({ file, text }) => [file, text] as const),
  ]);
  return {
    report: {
      version: 1,
      tool: { name: "bartizan", version },
      systems: judged.models.flatMap(({ analysis }) => analysis ?? []),
      diagnostics: eachOnce(diagnostics).toSorted(byPlace),
    },
    found,
    catalogPages: judged.catalogPages,
    texts,
    sources: linesOf(texts),
    notation: configuration.config.notation ?? "dfd3",
    faults: judged.faults,
    findings: judged.findings,
  };
};

const judgeWithBuiltIn = async (
  models: readonly FoundModel[],
  inquiry: Inquiry | undefined,
  tell: (done: number) => void,
  goOn: () => void,
): Promise<JudgedAll> => {
  const inquire = inquiry && (await (await import("../inquire/inquirer.ts")).inquirer(inquiry, goOn));
  const judged = await judgeModels(models, loadCatalog(), inquire, tell);
  return { ...judged, diagnostics: [], catalogPages: loadCatalogPages, leftOut: false };
};

/** A mistake in a file that several models import is one mistake. */
export const eachOnce = (diagnostics: readonly Diagnostic[]): Diagnostic[] => [
  ...new Map(diagnostics.map((each) => [JSON.stringify([each.code, each.span, each.message]), each])).values(),
];

/** Splits a text into lines when somebody asks for it. */
export const linesOf = (texts: ReadonlyMap<string, string>): LoadedReport["sources"] => {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lines = known.get(file) ?? text.replace(/^\uFEFF/, "").split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
};
