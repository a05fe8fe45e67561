import type { Span } from "@bartizan/model";

/** `file:line:column`, as terminals and editors make it a link; with the pattern, where one says it. */
export const placeText = (span: Span): string => `${span.file}:${span.line}:${span.column}${ofPattern(span)}`;

/** `file:line`, with the pattern. */
export const lineText = (span: Span): string => `${span.file}:${span.line}${ofPattern(span)}`;

/** The pattern that says what stands there; empty where the model itself does. */
export const ofPattern = ({ pattern }: Span): string => (pattern === undefined ? "" : ` (pattern ${pattern})`);

/** A place, with all other places that have a part in it. */
export const placesText = (span: Span): string => [span, ...(span.also ?? [])].map(placeText).join(", also ");
