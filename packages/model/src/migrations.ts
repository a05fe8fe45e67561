import type { Diagnostic } from "./generated/report.ts";
import { isRecord, type JsonRecord } from "./check/json-record.ts";
import { typeName } from "./check/type-name.ts";
import { diagnose } from "./diagnostics.ts";
import type { SpanIndex } from "./span.ts";

/** Brings a document from one version of the format to the next. It gets a document that nobody has checked, and must not throw. */
export type Migration = (document: JsonRecord) => JsonRecord;

/**
 * The first entry leads from format 1 to format 2, and so on; format 1 is the first and needs none.
 *
 * A change that existing models cannot survive makes a new version: add the function that rewrites a model at the end of this list, raise
 * the `const` of `bartizan` in model.schema.yaml, and add a model of the old version to the tests. Models of every earlier version are
 * read from then on. What a migration moves keeps the place of the nearest node that the file has.
 */
export const migrations: readonly Migration[] = [];

/** The newest format of models; `bartizan: 1`. */
export const modelVersion = migrations.length + 1;

export interface Lifted {
  /** In the newest format; undefined where the version is not one that can be read. */
  document: unknown;
  /** At most one, about the version. */
  diagnostics: Diagnostic[];
}

/**
 * Applies what is needed to bring a document to the newest format. A version that is only badly written is taken for the newest, so that the
 * rest of the file is still checked.
 * @param steps the migrations in order; the newest format is one more than there are
 */
export const liftToCurrent = (document: unknown, steps: readonly Migration[], spans: SpanIndex): Lifted => {
  const newest = steps.length + 1;
  if (!isRecord(document) || document["bartizan"] === undefined) return { document, diagnostics: [] };
  const version = document["bartizan"];
  if (typeof version !== "number") {
    const expected = `the number ${newest}`;
    const diagnostics = [diagnose("wrong-type", "/bartizan", spans, { expected, got: typeName(version) })];
    return { document: withVersion(document, newest), diagnostics };
  }
  if (!Number.isInteger(version) || version < 1 || version > newest) {
    return { document: undefined, diagnostics: [diagnose("unsupported-version", "/bartizan", spans, { version, newest })] };
  }
  let lifted = document;
  for (const step of steps.slice(version - 1)) lifted = step(lifted);
  return { document: version === newest ? document : withVersion(lifted, newest), diagnostics: [] };
};

/** A copy whose maps have no prototype, as everywhere: a key named `__proto__` is only a key. */
const withVersion = (document: JsonRecord, bartizan: number): JsonRecord =>
  Object.assign(Object.create(null) as JsonRecord, document, { bartizan });
