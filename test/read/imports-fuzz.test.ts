import * as fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { readAmong } from "./in-memory.ts";

const ids = fc.constantFrom("a", "b", "p.a", "p.b", "a--b", "__proto__", "constructor");
const paths = fc.constantFrom("model.yaml", "part.yaml", "other.yaml", "sub/deep.yaml", "../part.yaml", "../../x.yaml", "", "none.yaml");
const odd = fc.oneof(fc.constant(null), fc.constant(5), fc.constant([]), fc.constant({}), ids);
const element = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom("agent", "data", "service"), in: fc.constantFrom("z", "p.z") }) },
  { weight: 1, arbitrary: fc.record({ owner: odd, controls: odd, name: odd, trust: odd }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: odd },
);
const section = fc.oneof({ weight: 6, arbitrary: fc.dictionary(ids, element, { maxKeys: 3 }) }, { weight: 1, arbitrary: odd });
const flow = fc.record({ id: ids, from: fc.oneof(ids, odd), to: ids, carries: fc.oneof(fc.array(ids), odd) }, { requiredKeys: ["from"] });
const flows = fc.oneof({ weight: 6, arbitrary: fc.array(fc.oneof(flow, odd), { maxLength: 3 }) }, { weight: 1, arbitrary: odd });
const entry = fc.oneof(paths, fc.record({ system: paths, as: fc.constantFrom("p", "q") }), odd);
const file = fc.record(
  {
    bartizan: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: odd }),
    system: fc.constant({ name: "System" }),
    imports: fc.oneof({ weight: 6, arbitrary: fc.array(entry, { maxLength: 3 }) }, { weight: 1, arbitrary: odd }),
    extends: fc.oneof(paths, odd),
    interfaces: fc.oneof(fc.array(ids), odd),
    zones: fc.oneof(fc.constant({ z: { trust: "trusted" } }), odd),
    components: section,
    assets: section,
    outOfScope: fc.oneof(fc.dictionary(ids, fc.constant("reason")), odd),
    flows,
  },
  { requiredKeys: ["bartizan"] },
);
const hostile = fc.oneof(
  { weight: 9, arbitrary: file.map((each) => stringify(each)) },
  { weight: 1, arbitrary: fc.constant("bartizan: 1\nflows: [\n") },
);
const zone = "zones: { z: { trust: trusted } }\n";
const tame = {
  "model.yaml": `bartizan: 1\nextends: sub/deep.yaml\nimports: [part.yaml, { system: other.yaml, as: p }]\nflows: [{ from: a, to: p.a }]\n`,
  "part.yaml": "bartizan: 1\ncomponents: { b: { kind: tool, in: z } }\n",
  "other.yaml": `bartizan: 1\nsystem: { name: Other }\ninterfaces: [a]\n${zone}components: { a: { kind: agent, in: z } }\n`,
  "sub/deep.yaml": `bartizan: 1\nsystem: { name: Deep }\n${zone}components: { a: { kind: agent, in: z } }\n`,
};
const project = fc.record({
  "model.yaml": fc.oneof(hostile, fc.constant(tame["model.yaml"])),
  "part.yaml": fc.oneof(hostile, fc.constant(tame["part.yaml"])),
  "other.yaml": fc.oneof(hostile, fc.constant(tame["other.yaml"])),
  "sub/deep.yaml": fc.oneof(hostile, fc.constant(tame["sub/deep.yaml"])),
});

test("whatever several files say, there is a model or a reason in its place", () => {
  let models = 0;
  fc.assert(
    fc.property(project, (files) => {
      for (const start of Object.keys(files)) {
        const { model, diagnostics } = readAmong(files, start);
        if (model) models++;
        expect(model !== undefined).toBe(diagnostics.length === 0);
        for (const { span } of diagnostics) expect(Object.keys(files)).toContain(span?.file);
      }
    }),
    { seed: 3, numRuns: 1000 },
  );
  expect(models).toBeGreaterThan(100);
}, 60_000);
