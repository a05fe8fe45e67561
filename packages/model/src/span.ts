import type { Span } from "./generated/report.ts";

/**
 * Where the nodes of one file stand. The address of a node is its JSON Pointer (RFC 6901), for ajv errors, YAML nodes and threats alike;
 * this is the one place that turns it into line and column.
 */
export interface SpanIndex {
  /** The node itself; where it does not exist, the nearest node around it. */
  value(pointer: string): Span | undefined;
  /** The key that introduces the node, where it has one; else the node. */
  key(pointer: string): Span | undefined;
}

/** For models that come from no file. */
export const noSpans: SpanIndex = { value: () => undefined, key: () => undefined };

/** Everything at its key: for a diagnostic whose code usually points at values. */
export const atKeys = (spans: SpanIndex): SpanIndex => ({ value: (pointer) => spans.key(pointer), key: (pointer) => spans.key(pointer) });

/** Everything at its value. */
export const atValues = (spans: SpanIndex): SpanIndex => ({
  value: (pointer) => spans.value(pointer),
  key: (pointer) => spans.value(pointer),
});
