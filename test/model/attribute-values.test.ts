import { attributeFits, attributes, checkModel, kinds, noSpans, type AttributeWord } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { someControls } from "../read/some-controls.ts";
import { modelWith, placesOf, sampleModel } from "./model-with.ts";

const check = (document: unknown) => checkModel(document, someControls, noSpans);
const isFact = (attribute: AttributeWord): boolean => attribute.values.some(({ value }) => typeof value === "boolean");
const valueAt = (model: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split("/")
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], model);

const cases = attributes.flatMap((attribute) =>
  placesOf(attribute).map((place) => ({ name: `${attribute.id} of ${place.kind ?? place.sort}`, attribute, place })),
);

test("the sample is valid", () => {
  expect(check(sampleModel()).diagnostics).toEqual([]);
});

test("every attribute belongs somewhere", () => {
  expect(attributes.filter((attribute) => placesOf(attribute).length === 0)).toEqual([]);
});

describe.each(cases)("$name", ({ attribute, place }) => {
  const values = [...attribute.values.map(({ value }) => value), "unknown"];

  test("takes every value of its domain, short and long", () => {
    for (const value of values) {
      const short = modelWith(place, attribute.id, value);
      expect(valueAt(check(short.document).model, short.pointer)).toBe(value);
      const long = modelWith(place, attribute.id, { is: value, source: "main.tf:12" });
      const checked = check(long.document);
      expect(valueAt(checked.model, long.pointer)).toBe(value);
      expect([...checked.sources]).toEqual([[long.pointer, "main.tf:12"]]);
      expect(valueAt(check(modelWith(place, attribute.id, { is: value }).document).model, long.pointer)).toBe(value);
    }
  });

  test("reads yes and no where it is a fact", () => {
    for (const [word, meaning] of [
      ["yes", true],
      ["no", false],
    ] as const) {
      const { document, pointer } = modelWith(place, attribute.id, word);
      expect(valueAt(check(document).model, pointer)).toBe(isFact(attribute) ? meaning : undefined);
      const long = modelWith(place, attribute.id, { is: word });
      expect(valueAt(check(long.document).model, pointer)).toBe(isFact(attribute) ? meaning : undefined);
    }
  });

  test("takes no other value", () => {
    const others: [unknown, string][] = [
      ["certainly", "wrong-value"],
      [7, "wrong-value"],
      [null, "wrong-type"],
      [[], "wrong-type"],
      [{}, "wrong-type"],
    ];
    for (const [value, code] of others) {
      const { document, pointer } = modelWith(place, attribute.id, value);
      expect(check(document).diagnostics.map((each) => [each.code, each.pointer])).toEqual([[code, pointer]]);
    }
  });
});

describe.each(kinds.map(({ id }) => id))("a component of kind %s", (kind) => {
  test("takes the attributes of its kind and families, and no others", () => {
    for (const attribute of attributes) {
      const { document, pointer } = modelWith({ sort: "component", kind }, attribute.id, "unknown");
      const found = check(document).diagnostics.map((each) => [each.code, each.pointer]);
      expect(found).toEqual(attributeFits(attribute, kind) ? [] : [["attribute-not-of-kind", pointer]]);
    }
  });
});

test.each(["flow", "asset", "identity"])("a %s takes its attributes and no others", (sort) => {
  for (const attribute of attributes) {
    const { document, pointer } = modelWith({ sort }, attribute.id, "unknown");
    const found = check(document).diagnostics.map((each) => [each.code, each.pointer]);
    expect(found).toEqual(attribute.of.includes(sort) ? [] : [["attribute-not-of-kind", pointer]]);
  }
});
