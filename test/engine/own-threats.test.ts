import { checkOwnThreats } from "@bartizan/engine";
import { readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { catalogSources } from "../catalog-sources.ts";
import { compileRules } from "./small-rule.ts";

const rules = catalogSources().sources.rules.map(({ value }) => value.id);

/** Code and place of what is wrong with threats of a team that bear these ids. */
const found = (...ids: readonly string[]): string[] => {
  const threats = ids.map((id) => `  ${id}: { title: Ours, at: desk, likelihood: 3, impact: 3 }\n`).join("");
  const text = `bartizan: 1
system: { name: Desk }
zones: { office: { trust: trusted } }
components: { desk: { kind: agent, in: office } }
threats:
${threats}`;
  const { model, ...loaded } = readYamlModel(text, "desk.yaml", new Map());
  if (!model) throw new Error("there is no model");
  return checkOwnThreats({ ...loaded, model }, builtInCatalog().catalog).map(({ code, span }) => `${span?.line}:${span?.column} ${code}`);
};

test("a threat of the team may not bear the id of any rule", () => {
  expect(found(...rules)).toEqual(rules.map((_, index) => `${index + 6}:3 id-of-rule`));
});

test("any other id is fine", () => {
  expect(found("ours", "payments.ours", "constructor", ...rules.map((rule) => `our-${rule}`))).toEqual([]);
});

test("a threat of the team is told as it wrote it, by its id, and is held off by a control that stands", () => {
  const own = (id: string, more = {}) => ({ [id]: { title: `Ours ${id}`, at: "desk", likelihood: 4, impact: 3, ...more } });
  const { threats } = analyseDocument(
    {
      bartizan: 1,
      system: { name: "Desk" },
      zones: { office: { trust: "trusted" } },
      assets: { order: { kind: "data" } },
      components: {
        desk: { kind: "agent", in: "office", controls: { sandbox: "implemented", monitoring: "planned" } },
        till: { kind: "tool", in: "office" },
      },
      flows: [{ from: "desk", to: "till", carries: ["order"] }],
      identities: { clerk: { kind: "agent" } },
      threats: {
        ...own("zeal", { stride: ["tampering"] }),
        ...own("anger", { mitigatedBy: ["monitoring"] }),
        ...own("haste", { mitigatedBy: ["monitoring", "sandbox"] }),
        ...own("doubt", { at: "order" }),
        ...own("greed", { at: "desk--till" }),
        ...own("pride", { at: "clerk" }),
        ...own("sloth", { at: "office", likelihood: 1, impact: 1 }),
      },
    },
    compileRules().catalog,
  );
  expect(threats.map(({ id, status, source }) => `${id} ${status} ${source}`)).toEqual([
    "anger@desk open team",
    "doubt@order open team",
    "greed@desk--till open team",
    "pride@clerk open team",
    "zeal@desk open team",
    "sloth@office open team",
    "haste@desk mitigated team",
  ]);
  const [anger, , , , zeal, sloth, haste] = threats;
  expect(zeal).toMatchObject({
    rule: "zeal",
    place: "desk",
    title: "Ours zeal",
    pointer: "/threats/zeal",
    conditions: [],
    bindings: [],
    bindingCount: 0,
    controls: [],
    unknowns: [],
    techniques: [],
    loses: [],
    alsoAt: [],
  });
  expect(zeal?.maps).toMatchObject([{ framework: "stride", id: "tampering" }]);
  expect(zeal?.risk).toMatchObject({ inherent: { likelihood: 4, impact: 3, score: 12, level: "high" }, residual: { score: 12 } });
  expect(sloth?.risk.residual).toMatchObject({ score: 1, level: "low" });
  expect(anger?.controls).toMatchObject([{ control: "monitoring", on: ["desk"], effect: "breaks", state: "planned" }]);
  expect(anger?.controls[0]).not.toHaveProperty("at");
  expect(haste?.controls.map(({ control, state, at }) => [control, state, at])).toEqual([
    ["monitoring", "planned", undefined],
    ["sandbox", "in-place", ["desk"]],
  ]);
  expect(haste?.risk).toMatchObject({ inherent: { score: 12 }, residual: { likelihood: 1, impact: 3, score: 3 } });
  expect(anger).not.toHaveProperty("statusReason");
  expect(haste?.statusReason).not.toBe("");
});
