import { isError } from "@bartizan/model";
import { renderDiagnostics } from "@bartizan/write";
import { logLine } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import type { LoadedReport } from "./load-report.ts";

const most = 20;

/** Tells on standard error what is wrong with the models, where the result itself is not read by the person who runs the tool. */
export const tellDiagnostics = ({ report, sources }: LoadedReport, color: boolean | undefined): void => {
  const errors = report.diagnostics.filter(isError);
  if (errors.length === 0) return;
  logLine(renderDiagnostics(errors.slice(0, most), { ...terminalOf(process.stderr, process.env, color), sources }).trimEnd());
  if (errors.length > most) logLine(`\nand ${errors.length - most} more; bartizan check --verbose shows all`);
};
