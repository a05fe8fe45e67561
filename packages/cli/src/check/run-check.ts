import type { Catalog, Level, Report } from "@bartizan/model";
import { writers, type Writer } from "@bartizan/write";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { loadCatalogPages } from "../load/catalog.ts";
import { loadReport, type LoadedReport } from "../load/load-report.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { logLine, printResult } from "../output.ts";
import { writeOutputFile } from "../project/write-output-file.ts";
import { terminalOf } from "../terminal.ts";
import { failing, gateText } from "./gate.ts";

export interface CheckOptions {
  format: string;
  output?: string;
  failOn?: Level;
  failOnUncertain?: boolean;
  verbose?: boolean;
  color?: boolean;
  ignore?: string[];
}

/** Finds and judges models, and prints the result in one format. */
export const runCheck = async (paths: readonly string[], options: CheckOptions): Promise<ExitCode> => {
  const writer = writers.find((each) => each.name === options.format);
  if (!writer) throw new InputError(`There is no format "${options.format}".`, `Formats: ${writers.map((each) => each.name).join(", ")}.`);
  const loaded = loadReport(paths, options.ignore);
  const told = tellLoad(loaded, options.verbose === true);
  if (writer.name !== "text") tellDiagnostics(loaded, options.color);
  if (isWorthWriting(writer, loaded.report)) {
    const text = await written(writer, loaded, options);
    if (options.output === undefined) printResult(text);
    else {
      writeOutputFile(options.output, text);
      logLine(`Wrote ${options.output}`);
    }
  }
  const gate = { level: options.failOn, uncertain: options.failOnUncertain === true };
  const threats = failing(loaded.report, gate);
  if (threats.length > 0) logLine(gateText(threats, gate));
  return worstOf(told, threats.length > 0 ? exitCodes.gateFailed : exitCodes.fine);
};

/** Machines want a document even where nothing was found; people have been told already. */
const isWorthWriting = (writer: Writer, { systems, diagnostics }: Report): boolean =>
  systems.length > 0 || (writer.per === "run" && (writer.name !== "text" || diagnostics.length > 0));

const written = async (writer: Writer, { report, sources }: LoadedReport, options: CheckOptions): Promise<string> => {
  if (writer.per === "system" && report.systems.length > 1) {
    const files = report.systems.map((each) => each.system.file).slice(0, 5);
    throw new InputError(`The format ${writer.name} draws one system, and here are ${report.systems.length}.`, `Name one model file, such as ${files.join(" or ")}.`);
  }
  const stream = options.output === undefined ? process.stdout : {};
  const { color, width } = terminalOf(stream, process.env, options.color);
  return writer.write({
    report,
    // Most formats do without, and reading it costs time.
    get catalog(): Catalog {
      return loadCatalogPages();
    },
    options: { color, width, sources, verbose: options.verbose === true },
  });
};
