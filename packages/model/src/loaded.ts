import type { Diagnostic } from "./generated/report.ts";
import type { Model } from "./generated/model.ts";
import type { JsonRecord } from "./check/json-record.ts";
import type { SpanIndex } from "./span.ts";

/** What a reader makes of one file: never an exception. Where there are errors there is no model. */
export interface Loaded {
  /** Path relative to the project root, with forward slashes. */
  file: string;
  model: Model | undefined;
  /** What the long form of attributes says of its source, by pointer of the attribute. */
  sources: ReadonlyMap<string, string>;
  /** Where the model uses patterns: what it says itself, with `use`, and the sources of that. Only together with the patterns is it whole. */
  written?: { document: JsonRecord; sources: ReadonlyMap<string, string> };
  spans: SpanIndex;
  diagnostics: Diagnostic[];
}
