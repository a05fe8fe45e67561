import type { Span } from "@bartizan/model";

/** `file:line:column`, as terminals and editors make it a link. */
export const placeText = (span: Span): string => `${span.file}:${span.line}:${span.column}`;
