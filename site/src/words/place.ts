import type { Span } from "@bartizan/model";

/** `file:line`. */
export const placeText = (span: Span): string => `${span.file}:${span.line}`;
