import { Ajv2020 } from "ajv/dist/2020.js";
import { overlayDocuments } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import editorSchema from "../../packages/model/src/generated/model.schema.json" with { type: "json" };
import { builtInCatalog } from "../built-in-catalog.ts";

const editorAccepts = new Ajv2020({ strict: false, allErrors: false }).compile(editorSchema);
const patterns = builtInCatalog().sources.patterns.map(({ value }) => value);
const { properties } = editorSchema.properties.use.additionalProperties;

test("editors offer every pattern", () => {
  expect(properties.pattern.oneOf.map((choice) => choice.const)).toEqual(patterns.map(({ id }) => id));
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))("of %s editors", (id, { parameters, example }) => {
  const model = overlayDocuments(example.after, example.before);
  const using = (given: object): unknown => ({ ...model, use: { a: { pattern: id, with: given } } });
  const given = Object.fromEntries(Object.entries(parameters).map(([name, { type }]) => [name, type === "assets" ? ["x"] : "x"]));

  test("take the example, and what changes one of its elements", () => {
    expect(editorAccepts(model)).toBe(true);
    expect(editorAccepts(using(given))).toBe(true);
    expect(editorAccepts({ ...(using(given) as object), components: { "a.thing": { logging: "none" }, "a.other": null } })).toBe(true);
  });

  test("know the parameters, which are needed, and of which type they are", () => {
    expect(editorAccepts(using({ ...given, thing: "x" }))).toBe(false);
    for (const [name, { type, optional = false }] of Object.entries(parameters)) {
      const { [name]: _, ...others } = given;
      expect([name, editorAccepts(using(others))]).toEqual([name, optional]);
      expect([name, editorAccepts(using({ ...given, [name]: type === "assets" ? "x" : ["x"] }))]).toEqual([name, false]);
    }
  });
});

test("editors take no pattern that does not exist, and none without its parameters", () => {
  const model = { bartizan: 1, system: { name: "A" }, zones: {}, components: {} };
  expect(editorAccepts({ ...model, use: { a: { pattern: "none" } } })).toBe(false);
  expect(editorAccepts({ ...model, use: { a: { pattern: "secure-rag" } } })).toBe(false);
  expect(editorAccepts({ ...model, use: { "a.b": { pattern: "secure-rag" } } })).toBe(false);
});
