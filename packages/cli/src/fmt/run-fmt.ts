import { readFileSync, writeFileSync } from "node:fs";
import { byPlace, diagnose, type Diagnostic } from "@bartizan/model";
import { formatModel, parseYaml, sniff } from "@bartizan/read";
import { renderDiagnostics } from "@bartizan/write";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { logLine, printResult } from "../output.ts";
import { findModels } from "../project/find-models.ts";
import { isTypescript } from "../project/is-model-text.ts";
import { projectAround } from "../project/project.ts";
import { startOf } from "../project/start-of.ts";
import { shown } from "../shown.ts";
import { terminalOf } from "../terminal.ts";

export interface FmtOptions {
  check?: boolean;
  ignore?: string[];
  color?: boolean;
}

/** Rewrites models in the usual form, or only names those that are not. A broken one stays as it is. */
export const runFmt = async (paths: readonly string[], options: FmtOptions): Promise<ExitCode> => {
  const cwd = process.cwd();
  const found = findModels(paths, cwd, projectAround(cwd), options.ignore ?? []);
  const diagnostics: Diagnostic[] = [...found.diagnostics];
  const other: string[] = [];
  for (const { path, file, text } of found.models) {
    // Code has formatters of its own.
    if (isTypescript(file)) continue;
    const formatted = formatOf(text, file);
    diagnostics.push(...formatted.diagnostics);
    if (formatted.text === undefined || formatted.text === text) continue;
    other.push(file);
    // Somebody may have written it in the meantime.
    if (!options.check && readFileSync(path, "utf8") === text) writeFileSync(path, formatted.text);
  }
  const lines = (file: string): string[] | undefined => found.models.find((each) => each.file === file)?.text.split(/\r?\n/);
  if (diagnostics.length > 0) {
    const terminal = terminalOf(process.stderr, process.env, options.color);
    logLine(renderDiagnostics(diagnostics.toSorted(byPlace), { ...terminal, sources: lines }).trimEnd());
  }
  for (const file of other) printResult(`${options.check ? "Would format" : "Formatted"} ${shown(file)}\n`);
  if (other.length === 0 && diagnostics.length === 0) {
    logLine(found.models.length === 0 ? "No model found." : "Everything is formatted.");
  }
  return worstOf(
    options.check && other.length > 0 ? exitCodes.gateFailed : exitCodes.fine,
    diagnostics.length > 0 ? exitCodes.inputWrong : exitCodes.fine,
  );
};

/** Only models and their parts are formatted, whatever else the caller names. */
const formatOf = (text: string, file: string): { text: string | undefined; diagnostics: Diagnostic[] } => {
  const parsed = parseYaml(text, file);
  const sniffed = sniff(parsed.document);
  if (parsed.state !== "whole" || sniffed.sort !== "other") return formatModel(text, file);
  return { text: undefined, diagnostics: [diagnose("not-a-model", "", startOf(file), { looksLike: sniffed.looksLike })] };
};
