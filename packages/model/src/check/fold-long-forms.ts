import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestWord } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { attributeWord } from "../vocabulary.ts";
import { isRecord, type JsonRecord } from "./json-record.ts";
import { typeName } from "./type-name.ts";

export interface Folded {
  document: unknown;
  /** What long forms say of their source, by pointer of the attribute. */
  sources: Map<string, string>;
  /** Pointers of the attributes that were written long: the value stands under their `is`. */
  long: Set<string>;
  diagnostics: Diagnostic[];
}

/**
 * Brings a document to its plain form: `csp: { is: none, source: ... }` becomes `csp: none`, `tls: implemented` becomes
 * `tls: { status: implemented }` (so does a wrong status, to be found wrong there), and yes and no become true and false where that is what is meant.
 */
export const foldLongForms = (document: unknown, spans: SpanIndex): Folded => {
  const sources = new Map<string, string>();
  const long = new Set<string>();
  const diagnostics: Diagnostic[] = [];

  const foldAttribute = (name: string, value: unknown, pointer: string): unknown => {
    let plain = value;
    if (isRecord(value) && "is" in value) {
      plain = value["is"];
      long.add(pointer);
      const source = value["source"];
      if (typeof source === "string") sources.set(pointer, source);
      else if (source !== undefined)
        diagnostics.push(diagnose("wrong-type", `${pointer}/source`, spans, { expected: "text", got: typeName(source) }));
      for (const key of Object.keys(value)) {
        if (key === "is" || key === "source") continue;
        const near = nearestWord(key, ["is", "source"]);
        diagnostics.push(diagnose("unknown-key", pointer + pointerOf(key), spans, { key, near, known: "is, source" }));
      }
    }
    const isFact = attributeWord(name)?.values.some((choice) => typeof choice.value === "boolean");
    return isFact && plain === "yes" ? true : isFact && plain === "no" ? false : plain;
  };

  const foldControls = (controls: unknown): unknown =>
    isRecord(controls) ? mapRecord(controls, (_, use) => (isScalar(use) ? { status: use } : use)) : controls;

  const foldElement = (element: unknown, pointer: string): unknown =>
    isRecord(element)
      ? mapRecord(element, (key, value) => {
          if (key === "controls") return foldControls(value);
          return attributeWord(key) ? foldAttribute(key, value, pointer + pointerOf(key)) : value;
        })
      : element;

  const foldAll = (collection: unknown, pointer: string): unknown => {
    if (Array.isArray(collection)) return collection.map((item, index) => foldElement(item, pointer + pointerOf(index)));
    if (!isRecord(collection)) return collection;
    return mapRecord(collection, (id, element) => foldElement(element, pointer + pointerOf(id)));
  };

  if (!isRecord(document)) return { document, sources, long, diagnostics };
  const withElements = new Set(["assets", "components", "flows", "identities"]);
  const folded = mapRecord(document, (key, value) => (withElements.has(key) ? foldAll(value, pointerOf(key)) : value));
  return { document: folded, sources, long, diagnostics };
};

const isScalar = (value: unknown): boolean => value === null || (typeof value !== "object" && value !== undefined);

const mapRecord = (record: JsonRecord, change: (key: string, value: unknown) => unknown): JsonRecord => {
  const result: JsonRecord = Object.create(null) as JsonRecord;
  for (const key of Object.keys(record)) result[key] = change(key, record[key]);
  return result;
};
