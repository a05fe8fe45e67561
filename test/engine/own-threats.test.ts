import { checkOwnThreats } from "@bartizan/engine";
import { readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";
import { catalogSources } from "../catalog-sources.ts";

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
