import { join } from "node:path";
import { drawDiagram, drawSystem, writers, type LayOut } from "@bartizan/write";
import type { SiteFile, SiteInput, SiteResult } from "../../../../site/src/site-contract.ts";
import { cacheIn } from "../cache/cache.ts";
import { KeptPages, type KeptSystem } from "../cache/kept-pages.ts";
import { layoutHelpers } from "../draw/layout-helpers.ts";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import type { Inquiry } from "../inquire/inquiry.ts";
import { loadExampleDrawings, loadPatternDrawings } from "../load/catalog.ts";
import { loadReport, type LoadedReport } from "../load/load-report.ts";
import { tellLoad } from "../load/tell-load.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { logLine, printResult, tellProgress } from "../output.ts";
import { goalOf, type GoalOptions } from "../plan/goal-of.ts";
import { evidenceOf } from "./evidence-of.ts";
import { drawingsFolder, outputFolder } from "./output-folder.ts";
import { sitePages } from "./site-pages.ts";
import { summaryTable } from "./summary-table.ts";

export interface ReportOptions extends GoalOptions {
  output: string;
  cache?: string;
  plan?: boolean;
  ignore?: string[];
  verbose?: boolean;
  color?: boolean;
}

const reportFormats: ReadonlySet<string> = new Set(["json", "markdown", "sarif"]);

/** Writes the site, the report in every format and a picture of each system into one folder, and prints what is in it. */
export const runReport = async (paths: readonly string[], options: ReportOptions): Promise<ExitCode> => {
  const inquiry = inquiryOf(options);
  const folder = outputFolder(options.output);
  const cache = options.cache === undefined ? undefined : cacheIn(options.cache, folder.target);
  const loaded = await loadReport(paths, options.ignore, inquiry, cache);
  const told = tellLoad(loaded, options.verbose === true);
  tellDiagnostics(loaded, options.color);
  const { systems } = loaded.report;
  if (systems.length === 0) return told;
  const helpers = layoutHelpers();
  try {
    const evidence = evidenceOf(loaded);
    const kept = cache && new KeptPages(cache, folder, loaded, evidence);
    const written = kept?.written() ?? new Map<string, KeptSystem>();
    const files = reportFiles(loaded, { evidence, written }, helpers.layOut);
    let next = await files.next();
    for (; !next.done; next = await files.next()) {
      folder.write(next.value.path, next.value.content);
      kept?.note(next.value);
    }
    for (const system of written.values()) folder.take(system.files.map(({ path }) => path));
    folder.finish();
    kept?.keep(next.value.systems);
    cache?.folder.prune();
    printResult(`${summaryTable(systems)}\n\nOpen ${join(options.output, "index.html")}\n`);
    const { missingPictures } = next.value;
    for (const sentence of missingPictures) logLine(`A picture is missing: ${sentence}`);
    return worstOf(told, missingPictures.length > 0 ? exitCodes.fault : exitCodes.fine);
  } finally {
    helpers.end();
    folder.discard();
  }
};

/** A plan tries many systems, so that only those who ask wait for one. */
const inquiryOf = (options: ReportOptions): Inquiry | undefined => {
  if (options.plan) return { sort: "plan", goal: goalOf(options) };
  if (options.appetite === undefined && options.budget === undefined) return undefined;
  throw new InputError("--appetite and --budget say what a plan is to reach, and none is asked for.", "Add --plan, or leave them out.");
};

/** Every file of the report but those of the systems that are written already. */
async function* reportFiles(
  loaded: LoadedReport,
  { evidence, written }: Required<Pick<SiteInput, "evidence" | "written">>,
  lay: LayOut,
): AsyncGenerator<SiteFile, SiteResult> {
  const { report, sources, notation } = loaded;
  const catalog = loaded.catalogPages();
  const begun = new Set<string>(written.keys());
  const draw: SiteInput["draw"] = (analysis, options) => {
    tellProgress("Writing pages of", begun.size, report.systems.length, "system");
    begun.add(analysis.system.id);
    return drawDiagram(analysis, { ...options, notation }, lay);
  };
  const drawings = { exampleDrawings: loadExampleDrawings(), patternDrawings: loadPatternDrawings() };
  const result = yield* sitePages({ report, catalog, draw, ...drawings, evidence, written });
  for (const analysis of report.systems) {
    const system = analysis.system.id;
    if (written.has(system)) continue;
    const { drawing } = (await drawSystem(analysis, notation, lay).catch(() => undefined)) ?? {};
    if (drawing?.complete) yield { path: `${drawingsFolder}/${system}.svg`, content: drawing.svg, system };
  }
  for (const writer of writers) {
    if (!reportFormats.has(writer.name)) continue;
    const content = await writer.write({ report, catalog, options: { color: false, width: 80, sources } });
    yield { path: `report.${writer.extension}`, content };
  }
  return result;
}
