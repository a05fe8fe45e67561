import type { ErrorObject, ValidateFunction } from "ajv";
import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestWord } from "../nearest-word.ts";
import { keysOf, pointerOf } from "../pointer.ts";
import { atValues, type SpanIndex } from "../span.ts";
import { knownMembers, type KnownMembers } from "./known-members.ts";
import { mostFound } from "./most-found.ts";
import { typeName } from "./type-name.ts";

/**
 * Turns what a precompiled validator finds into diagnostics, one per mistake.
 * @param schema the schema the validator was made from; read only to name what was expected
 */
export const checkStructure = (validate: ValidateFunction, schema: unknown, document: unknown, spans: SpanIndex): Diagnostic[] => {
  if (validate(document)) return [];
  const errors = (validate.errors ?? []).slice(0, mostFound);
  const membersAt = knownMembers(schema);
  // A misspelt member is missing under its right name, too; that is one mistake.
  const meant = new Set(
    errors.flatMap(({ keyword, instancePath, params }) => {
      if (keyword !== "additionalProperties") return [];
      const near = membersAt(instancePath).nearest(String(params["additionalProperty"]));
      return near === undefined ? [] : [instancePath + pointerOf(near)];
    }),
  );
  return errors.flatMap((error) => {
    if (error.keyword === "required" && meant.has(error.instancePath + pointerOf(String(error.params["missingProperty"])))) return [];
    return toDiagnostic(error, membersAt, document, spans) ?? [];
  });
};

const toDiagnostic = (
  error: ErrorObject,
  membersAt: (pointer: string) => KnownMembers,
  document: unknown,
  spans: SpanIndex,
): Diagnostic | undefined => {
  const { instancePath: pointer, params } = error;
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(params["additionalProperty"]);
      const { names, nearest } = membersAt(pointer);
      return diagnose("unknown-key", pointer + pointerOf(key), spans, { key: key.slice(0, 100), near: nearest(key), known: listed(names) });
    }
    case "required":
      return diagnose("missing-member", pointer, spans, { member: String(params["missingProperty"]), in: placeName(pointer) });
    case "type":
      return diagnose("wrong-type", pointer, spans, {
        expected: typeNames([params["type"]].flat()),
        got: typeName(at(document, keysOf(pointer))),
      });
    case "enum":
    case "const": {
      const allowed = [params["allowedValues"] ?? params["allowedValue"]].flat().map(String);
      const value = at(document, keysOf(pointer));
      if (typeof value !== "string" && typeof value !== "boolean" && typeof value !== "number") {
        return diagnose("wrong-type", pointer, spans, { expected: `one of ${listed(allowed)}`, got: typeName(value) });
      }
      if (allowed.includes(String(value))) {
        const expected = typeof value === "string" ? `${value} without quotes` : `"${value}" in quotes`;
        return diagnose("wrong-type", pointer, spans, { expected, got: typeName(value) });
      }
      if (keysOf(pointer).at(-1) === "kind" && pointer.startsWith("/components/")) {
        return diagnose("unknown-kind", pointer, spans, {
          kind: shown(value),
          near: nearestWord(String(value), allowed),
          known: listed(allowed),
        });
      }
      return diagnose("wrong-value", pointer, spans, {
        value: shown(value),
        near: nearestWord(String(value), allowed),
        known: listed(allowed),
      });
    }
    case "propertyNames": {
      const id = String(params["propertyName"]);
      return diagnose("bad-id", pointer + pointerOf(id), spans, { id: id.slice(0, 100) });
    }
    default: {
      // The same mistake is reported through propertyNames where a key is at fault.
      const bound = bounds[error.keyword];
      if (bound === undefined || error.propertyName !== undefined) return undefined;
      const value = shown(at(document, keysOf(pointer)));
      if (error.keyword === "pattern" && keysOf(pointer).at(-1) === "id")
        return diagnose("bad-id", pointer, atValues(spans), { id: value });
      const known = bound(String(params["limit"] ?? params["pattern"]));
      return diagnose("wrong-value", pointer, spans, { value, near: undefined, known });
    }
  }
};

const bounds: Partial<Record<string, (limit: string) => string>> = {
  pattern: (form) => `text of the form ${form}`,
  minLength: (limit) => `at least ${limit} characters`,
  maxLength: (limit) => `at most ${limit} characters`,
  minimum: (limit) => `${limit} and above`,
  maximum: (limit) => `${limit} and below`,
  minItems: (limit) => `lists of at least ${limit}`,
  minProperties: (limit) => `maps of at least ${limit}`,
  maxProperties: (limit) => `maps of at most ${limit}`,
};

const shown = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value).slice(0, 100) : typeName(value);

const at = (node: unknown, keys: readonly string[]): unknown => {
  let here = node;
  for (const key of keys)
    here = typeof here === "object" && here !== null && Object.hasOwn(here, key) ? (here as Record<string, unknown>)[key] : undefined;
  return here;
};

const listed = (words: readonly string[]): string =>
  words.length > 24 ? `${words.slice(0, 24).join(", ")} and ${words.length - 24} more` : words.join(", ");

const placeName = (pointer: string): string => (pointer === "" ? "The file" : `"${keysOf(pointer).at(-1)}"`);

const typeNames = (types: readonly unknown[]): string =>
  types
    .map(
      (type) =>
        ({ object: "a map", array: "a list", string: "text", integer: "a whole number", number: "a number", boolean: "true or false" })[
          String(type)
        ] ?? String(type),
    )
    .join(" or ");
