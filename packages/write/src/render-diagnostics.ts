import type { Diagnostic } from "@bartizan/model";
import { columns } from "./columns.ts";
import { placeText } from "./reading/place.ts";
import { sourceFrame } from "./text/source-frame.ts";
import { indented, styleOf, type Style } from "./text/style.ts";
import { visible } from "./visible.ts";
import type { WriteOptions } from "./writer.ts";

/** Diagnostics for a terminal: place, severity and code, what is wrong, the line it stands on, and what to do; at most 12 lines each. */
export const renderDiagnostics = (
  diagnostics: readonly Diagnostic[],
  options: Pick<WriteOptions, "color" | "width" | "sources">,
): string => {
  const style = styleOf(options);
  return diagnostics.map((diagnostic) => `${diagnosticLines(diagnostic, options.sources, style).join("\n")}\n`).join("\n");
};

const diagnosticLines = (diagnostic: Diagnostic, sources: WriteOptions["sources"], style: Style): string[] => {
  const { span } = diagnostic;
  const paint = { error: style.red, warning: style.yellow, note: style.cyan }[diagnostic.severity];
  const place = visible(span ? placeText(span) : diagnostic.pointer || "/");
  const kind = `${paint(diagnostic.severity)}  ${style.dim(visible(diagnostic.code))}`;
  const fits = columns(`${place}  ${diagnostic.severity}  ${diagnostic.code}`) <= style.width;
  const source = span && sources?.(span.file);
  return [
    ...(fits ? [`${place}  ${kind}`] : [place, `  ${kind}`]),
    ...atMost(3, indented(visible(diagnostic.message), 2, style)).map(style.bold),
    ...(span && source ? sourceFrame(source, span, style) : []),
    ...atMost(3, indented(visible(diagnostic.hint), 2, style)),
  ];
};

const atMost = (limit: number, lines: readonly string[]): string[] =>
  lines.length <= limit ? [...lines] : [...lines.slice(0, limit - 1), `${(lines[limit - 1] ?? "").slice(0, -1)}…`];
