import type { Diagnostic } from "./generated/report.ts";
import type { Model } from "./generated/model.ts";
import type { SpanIndex } from "./span.ts";

/** What a reader makes of one file: never an exception. Where there are errors there is no model. */
export interface Loaded {
  /** Path relative to the project root, with forward slashes. */
  file: string;
  model: Model | undefined;
  /** What the long form of attributes says of its source, by pointer of the attribute. */
  sources: ReadonlyMap<string, string>;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
}
