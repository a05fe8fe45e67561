import type { SpanIndex } from "@bartizan/model";

/** Spans that all point at the beginning of a file, for what is wrong with a file as a whole. */
export const startOf = (file: string): SpanIndex => {
  const span = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { key: () => span, value: () => span };
};
