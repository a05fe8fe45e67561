import type { Span } from "@bartizan/model";

/** Turns offsets of a text into lines and columns. Columns count UTF-16 code units, as editors do; white space at the end is left out. */
export interface LineIndex {
  span(start: number, end: number): Span;
  /** The same, cut at the end of its first line. */
  firstLine(start: number, end: number): Span;
}

export const lineIndex = (text: string, file: string): LineIndex => {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);

  const lineAt = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), text.length);

  const span = (start: number, end: number): Span => {
    const from = clamp(start);
    let to = Math.max(from, clamp(end));
    while (to > from + 1 && isGap(text[to - 1])) to--;
    const line = lineAt(from);
    const endLine = lineAt(to);
    return {
      file,
      line: line + 1,
      column: from - (starts[line] ?? 0) + 1,
      endLine: endLine + 1,
      endColumn: to - (starts[endLine] ?? 0) + 1,
    };
  };
  const firstLine = (start: number, end: number): Span => {
    const next = starts[lineAt(clamp(start)) + 1];
    return span(start, next === undefined ? end : Math.min(end, next - 1));
  };
  return { span, firstLine };
};

const isGap = (character: string | undefined): boolean =>
  character === " " || character === "\n" || character === "\r" || character === "\t";
