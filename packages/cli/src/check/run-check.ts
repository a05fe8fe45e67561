import type { Catalog, Level } from "@bartizan/model";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { loadReport, type LoadedReport } from "../load/load-report.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { logLine, printResult } from "../output.ts";
import { writeOutputFile } from "../project/write-output-file.ts";
import { terminalOf } from "../terminal.ts";
import { failing, gateText } from "./gate.ts";
import { outputsOf, type Output } from "./outputs.ts";

export interface CheckOptions {
  format: string;
  output?: string[];
  failOn?: Level;
  failOnUncertain?: boolean;
  verbose?: boolean;
  color?: boolean;
  ignore?: string[];
}

/** Finds and judges models, and prints the result in one format or writes it in several. */
export const runCheck = async (paths: readonly string[], options: CheckOptions): Promise<ExitCode> => {
  const outputs = outputsOf(options.format, options.output ?? []);
  const loaded = await loadReport(paths, options.ignore);
  const told = tellLoad(loaded, options.verbose === true);
  if (!outputs.some(({ writer }) => writer.name === "text")) tellDiagnostics(loaded, options.color);
  for (const output of outputs) {
    const text = await written(output, loaded, options);
    if (text === undefined) continue;
    if (output.file === undefined) printResult(text);
    else {
      writeOutputFile(output.file, text);
      logLine(`Wrote ${output.file}`);
    }
  }
  const gate = { level: options.failOn, uncertain: options.failOnUncertain === true };
  const threats = failing(loaded.report, gate);
  if (threats.length > 0) logLine(gateText(threats, gate));
  return worstOf(told, threats.length > 0 ? exitCodes.gateFailed : exitCodes.fine);
};

/** The result as text; nothing where people have been told already that there is none, and a machine has no use for it. */
const written = async ({ writer, file }: Output, loaded: LoadedReport, options: CheckOptions): Promise<string | undefined> => {
  const { report, sources, notation } = loaded;
  const nothing = report.systems.length === 0;
  if (nothing && writer.name === "text" && report.diagnostics.length === 0) return undefined;
  const { color, width } = terminalOf(file === undefined ? process.stdout : {}, process.env, options.color);
  const input = {
    report,
    // Most formats do without, and reading it costs time.
    get catalog(): Catalog {
      return loaded.catalogPages();
    },
    options: { color, width, sources, verbose: options.verbose === true, ...(notation && { notation }) },
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
