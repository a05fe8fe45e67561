import { Ajv2020 } from "ajv/dist/2020.js";
import { attributes, checkModel, kinds, noSpans } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import editorSchema from "../../packages/model/src/generated/model.schema.json" with { type: "json" };
import { someControls } from "../read/some-controls.ts";
import { modelWith, placesOf, sampleModel, type Document } from "./model-with.ts";

const editorAccepts = new Ajv2020({ strict: false, allErrors: false }).compile(editorSchema);
const isValid = (document: unknown): boolean => checkModel(document, someControls, noSpans).model !== undefined;

/** The sample with something else at the end of a way. */
const changed = (way: (string | number)[], value: unknown): Document => {
  const document = sampleModel();
  let node: Record<string | number, unknown> = document;
  for (const key of way.slice(0, -1)) node = node[key] as Document;
  const last = way.at(-1) ?? "";
  if (value === undefined) delete node[last];
  else node[last] = value;
  return document;
};

const samples: [name: string, valid: boolean, document: unknown][] = [
  ["the sample", true, sampleModel()],
  ["no threats", true, changed(["threats"], undefined)],
  ["no version", false, changed(["bartizan"], undefined)],
  ["another version", false, changed(["bartizan"], 2)],
  ["a version as text", false, changed(["bartizan"], "1")],
  ["no zones", false, changed(["zones"], undefined)],
  ["an unknown section", false, changed(["things"], {})],
  ["no name", false, changed(["system", "name"], undefined)],
  ["an empty name", false, changed(["system", "name"], "")],
  ["a wrong lifecycle", false, changed(["system", "lifecycle"], "soon")],
  ["a wrong trust", false, changed(["zones", "cloud", "trust"], "high")],
  ["a bad id", false, changed(["assets", "a b"], { kind: "data" })],
  ["a component without a kind", false, changed(["components", "chat", "kind"], undefined)],
  ["a component without a zone", false, changed(["components", "chat", "in"], undefined)],
  ["a family as a kind", false, changed(["components", "chat", "kind"], "process")],
  ["a wrong effect", false, changed(["components", "llm", "effects"], ["reads"])],
  ["technology as text", false, changed(["components", "llm", "technology"], "vllm")],
  ["an unknown key", false, changed(["components", "llm", "tls"], true)],
  ["a control in short", true, changed(["components", "chat", "controls", "tls"], "verified")],
  [
    "a control in full",
    true,
    changed(["components", "chat", "controls", "tls"], { status: "implemented", evidence: "ADR 7", owner: "me", ticket: "T-1" }),
  ],
  ["a wrong status", false, changed(["components", "chat", "controls", "tls"], "done")],
  ["a status as yes", false, changed(["components", "chat", "controls", "tls"], true)],
  ["a control without a status", false, changed(["components", "chat", "controls", "tls"], { evidence: "ADR 7" })],
  ["a control that holds nothing", false, changed(["components", "chat", "controls", "tls"], null)],
  ["controls as a list", false, changed(["components", "chat", "controls"], ["tls"])],
  ["controls of a flow", true, changed(["flows", 0, "controls"], { tls: "absent" })],
  ["controls of an asset", false, changed(["assets", "orders", "controls"], { tls: "absent" })],
  ["a flow with an id", true, changed(["flows", 0, "id"], "ask")],
  ["a flow with a bad id", false, changed(["flows", 0, "id"], "ask it")],
  ["flows as a map", false, changed(["flows"], {})],
  ["a likelihood too high", false, changed(["threats", "own", "likelihood"], 6)],
  ["a likelihood between", false, changed(["threats", "own", "likelihood"], 1.5)],
  ["a wrong category", false, changed(["threats", "own", "stride"], ["speeding"])],
  ["no reason", false, changed(["outOfScope", "llm"], "")],
  ["nothing", false, null],
  ["a list", false, []],
];

describe("the schema that editors use agrees with the check", () => {
  test.each(samples)("%s", (_, valid, document) => {
    expect(isValid(document)).toBe(valid);
    expect(editorAccepts(document)).toBe(valid);
  });

  test.each(attributes.map((attribute) => [attribute.id, attribute] as const))("%s", (_, attribute) => {
    const words = ["yes", "no"];
    const values = [...attribute.values.map(({ value }) => value), ...words, "unknown", true, "certainly", 7, null, []];
    const forms = values.flatMap((value) => [
      value,
      { is: value },
      { is: value, source: "main.tf:12" },
      { is: value, sources: "x" },
      { is: value, source: 5 },
    ]);
    for (const place of placesOf(attribute)) {
      for (const form of [...forms, {}, { source: "x" }]) {
        const { document } = modelWith(place, attribute.id, form);
        expect([form, editorAccepts(document)]).toEqual([form, isValid(document)]);
      }
    }
    for (const { id: kind } of kinds) {
      const { document } = modelWith({ sort: "component", kind }, attribute.id, "unknown");
      expect([kind, editorAccepts(document)]).toEqual([kind, isValid(document)]);
    }
  });
});
