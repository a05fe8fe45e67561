import { join } from "node:path";
import { drawDiagram, drawSystem, writers, type LayOut } from "@bartizan/write";
import type { Catalog } from "@bartizan/model";
import type { SiteInput } from "../../../../site/src/site-contract.ts";
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
import { outputFolder } from "./output-folder.ts";
import { sitePages } from "./site-pages.ts";
import { summaryTable } from "./summary-table.ts";

export interface ReportOptions extends GoalOptions {
  output: string;
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
  const loaded = await loadReport(paths, options.ignore, inquiry);
  const told = tellLoad(loaded, options.verbose === true);
  tellDiagnostics(loaded, options.color);
  const { systems } = loaded.report;
  if (systems.length === 0) return told;
  const helpers = layoutHelpers();
  try {
    const files = reportFiles(loaded, loaded.catalogPages(), helpers.layOut);
    let next = await files.next();
    for (; !next.done; next = await files.next()) folder.write(next.value.path, next.value.content);
    const missing = next.value;
    folder.finish();
    printResult(`${summaryTable(systems)}\n\nOpen ${join(options.output, "index.html")}\n`);
    for (const sentence of missing) logLine(`A picture is missing: ${sentence}`);
    return worstOf(told, missing.length > 0 ? exitCodes.fault : exitCodes.fine);
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

/** Every file of the report; returns a sentence for each picture that is missing. */
async function* reportFiles(
  loaded: LoadedReport,
  catalog: Catalog,
  lay: LayOut,
): AsyncGenerator<{ path: string; content: string }, readonly string[]> {
  const { report, sources, notation } = loaded;
  const begun = new Set<string>();
  const draw: SiteInput["draw"] = (analysis, options) => {
    tellProgress("Writing pages of", begun.size, report.systems.length, "system");
    begun.add(analysis.system.id);
    return drawDiagram(analysis, { ...options, notation }, lay);
  };
  const drawings = { exampleDrawings: loadExampleDrawings(), patternDrawings: loadPatternDrawings() };
  const missing = yield* sitePages({ report, catalog, draw, ...drawings, evidence: evidenceOf(loaded) });
  for (const system of report.systems) {
    const { drawing } = (await drawSystem(system, notation, lay).catch(() => undefined)) ?? {};
    if (drawing?.complete) yield { path: `diagrams/${system.system.id}.svg`, content: drawing.svg };
  }
  for (const writer of writers) {
    if (!reportFormats.has(writer.name)) continue;
    const content = await writer.write({ report, catalog, options: { color: false, width: 80, sources } });
    yield { path: `report.${writer.extension}`, content };
  }
  return missing;
}
