import { readdirSync, readFileSync } from "node:fs";
import { analyse } from "@bartizan/engine";
import { kinds, type Loaded, type Model } from "@bartizan/model";
import { readerFor } from "@bartizan/read";
import { typescriptModel, yamlModel } from "@bartizan/write";
import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";

vi.setConfig({ testTimeout: 60_000 });

const { catalog } = builtInCatalog();
const controls = new Map(catalog.controls.map((control) => [control.id, control]));
const read = async (text: string, file: string): Promise<Loaded> => readerFor(file).read(text, file, controls);

/** Without places. */
const judged = (loaded: Loaded, model: Model): unknown =>
  JSON.parse(JSON.stringify(analyse({ ...loaded, model }, catalog, "model")), (key, value: unknown) =>
    key === "span" || key === "file" ? undefined : value,
  ) as unknown;

/** Both ways and back; the model must be the same each time. */
const twins = async (first: Loaded, model: Model): Promise<Loaded[]> => {
  const ts = await read(typescriptModel(model, first.sources), "model.ts");
  const yaml = await read(yamlModel(ts.model ?? model, ts.sources), "model.yaml");
  for (const twin of [ts, yaml]) {
    expect(twin.diagnostics).toEqual([]);
    expect(twin.model).toEqual(model);
    expect(twin.sources).toEqual(first.sources);
  }
  return [ts, yaml];
};

const models = new URL("../../models/", import.meta.url);
const files = [...readdirSync(models), ...readdirSync(new URL("incidents/", models)).map((name) => `incidents/${name}`)];

describe("a model and its twin in the other language are judged alike", () => {
  test.each(files.filter((name) => /\.(yaml|ts)$/.test(name)))("%s", async (name) => {
    const first = await read(readFileSync(new URL(name, models), "utf8"), name);
    const { model } = first;
    if (!model) throw new Error(`${name} is no model`);
    const [other] = await twins(first, model);
    if (other?.model && !name.startsWith("incidents/")) expect(judged(other, other.model)).toEqual(judged(first, model));
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 20 }),
  fc.constantFrom("true", "null", "1", "`${x}`", "*/", "a: b", "\u2028", "'", "\\"),
);
const id = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,3}(-[A-Za-z0-9]{1,3}){0,2}$/);
const words = ["log", "class", "system", "flow", "zone", "constructor", "await", "undefined", "a-b", "aB", "a.b", "Object", "toString"];

test("any words and texts survive", async () => {
  const ids = fc.uniqueArray(fc.oneof(id, fc.constantFrom(...words)), { minLength: 6, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      ids,
      text,
      fc.constantFrom(...kinds.map((kind) => kind.id)),
      async ([zone, asset, identity, one, two, flow, ...others], name, kind) => {
        const components = Object.fromEntries(
          [one, two, ...others].map((each) => [each ?? "", { kind, in: zone ?? "", description: name }]),
        );
        const model = {
          bartizan: 1,
          system: { name },
          zones: { [zone ?? ""]: { trust: "trusted", description: name } },
          assets: { [asset ?? ""]: { kind: "credential", unlocks: [one, two] } },
          components,
          flows: [
            { id: flow, from: one, to: two, carries: [asset], as: identity },
            { from: two, to: one, as: "end-user" },
          ],
          identities: { [identity ?? ""]: { kind: "service" } },
          assumptions: { [one ?? ""]: { text: name, about: [flow, zone] } },
          outOfScope: { [`${two}--${one}`]: `Because ${name}` },
        };
        const first = await read(JSON.stringify(model), "model.yaml");
        fc.pre(first.model !== undefined);
        if (first.model) await twins(first, first.model);
      },
    ),
    { numRuns: 60 },
  );
});
