import type { Span } from "@bartizan/model";

/** `file:line:column`, as terminals and editors make it a link. */
export const placeText = (span: Span): string => `${span.file}:${span.line}:${span.column}`;

/** The same, with all other places that have a part in it. */
export const placesText = (span: Span): string => [span, ...(span.also ?? [])].map(placeText).join(", also ");
