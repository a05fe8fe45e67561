import type { Catalog, Level } from "@bartizan/model";
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
  const text = await written(writer, loaded, options);
  if (text !== undefined && options.output === undefined) printResult(text);
  else if (text !== undefined && options.output !== undefined) {
    writeOutputFile(options.output, text);
    logLine(`Wrote ${options.output}`);
  }
  const gate = { level: options.failOn, uncertain: options.failOnUncertain === true };
  const threats = failing(loaded.report, gate);
  if (threats.length > 0) logLine(gateText(threats, gate));
  return worstOf(told, threats.length > 0 ? exitCodes.gateFailed : exitCodes.fine);
};

/** The result as text; nothing where people have been told already that there is none, and a machine has no use for it. */
const written = async (writer: Writer, { report, sources }: LoadedReport, options: CheckOptions): Promise<string | undefined> => {
  const nothing = report.systems.length === 0;
  if (nothing && writer.name === "text" && report.diagnostics.length === 0) return undefined;
  const { color, width } = terminalOf(options.output === undefined ? process.stdout : {}, process.env, options.color);
  const input = {
    report,
    // Most formats do without, and reading it costs time.
    get catalog(): Catalog {
      return loadCatalogPages();
    },
    options: { color, width, sources, verbose: options.verbose === true },
  };
  try {
    return await writer.write(input);
  } catch (error) {
    // Pictures are of one system.
    if (!(error instanceof RangeError)) throw error;
    if (nothing) return undefined;
    throw new InputError(error.message, `For example: bartizan check ${report.systems[0]?.system.file} --format ${writer.name}`);
  }
};
