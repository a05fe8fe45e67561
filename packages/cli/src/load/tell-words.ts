import type { Diagnostic } from "@bartizan/model";
import { renderDiagnostics } from "@bartizan/write";
import { logLine } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import type { LoadedReport } from "./load-report.ts";

/** Tells on standard error what is wrong with words of the call, each shown as a line, or with files that they would change. */
export const tellWords = (
  diagnostics: readonly Diagnostic[],
  name: string,
  words: readonly string[],
  { sources }: Pick<LoadedReport, "sources">,
  color: boolean | undefined,
): void => {
  const options = { ...terminalOf(process.stderr, process.env, color), sources: (file: string) => (file === name ? words : sources(file)) };
  logLine(renderDiagnostics(diagnostics, options).trimEnd());
};
