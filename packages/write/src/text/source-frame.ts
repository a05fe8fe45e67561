import type { Span } from "@bartizan/model";
import { clip, columns } from "../columns.ts";
import { visible } from "../visible.ts";
import type { Style } from "./style.ts";

/** The line of a span with carets under the part that is meant; of a long line only the part around it. */
export const sourceFrame = (lines: readonly string[], span: Span, style: Style): string[] => {
  const line = lines[span.line - 1];
  if (line === undefined) return [];
  const number = String(span.line);
  const room = style.width - number.length - 5;
  const start = Math.max(0, span.column - 1);
  const end = span.endLine === span.line ? Math.max(start, span.endColumn - 1) : line.trimEnd().length;
  const before = tailOf(visible(line.slice(0, start)), Math.floor(room / 2));
  const marked = clip(visible(line.slice(start, end)), room - columns(before));
  const after = clip(visible(line.slice(end).trimEnd()), Math.max(1, room - columns(before) - columns(marked)));
  const carets = "^".repeat(Math.max(1, columns(marked)));
  return [
    `  ${style.dim(`${number} │`)} ${before}${marked}${after}`.trimEnd(),
    `  ${style.dim(`${" ".repeat(number.length)} │`)} ${" ".repeat(columns(before))}${style.red(carets)}`,
  ];
};

const tailOf = (text: string, width: number): string => {
  if (columns(text) <= width) return text;
  const characters = Array.from(text);
  let from = characters.length;
  for (let sum = 1; from > 0; from--) {
    sum += columns(characters[from - 1] ?? "");
    if (sum > width) break;
  }
  return `…${characters.slice(from).join("")}`;
};
