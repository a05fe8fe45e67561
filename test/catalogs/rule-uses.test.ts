import { expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";
import { ruleUses } from "./rule-uses.ts";

const rules = builtInCatalog().sources.rules.map((file) => file.value);

test.each(rules.map((rule) => [rule.id, rule.source ?? []] as const))(
  "%s stands on a source that is none of the replayed cases",
  (_, source) => {
    expect(source.filter((each) => each.trim() !== "" && !/\bCS\d{4}\b/.test(each))).not.toEqual([]);
  },
);

test("a rule is used where it finds something, its own examples aside", () => {
  const [one, other] = rules;
  if (!one || !other) throw new Error("there are no rules");
  const trials = [
    { name: "its own", documents: [one.examples.fires], own: one.id },
    { name: "like it", documents: [one.examples.silent, one.examples.fires], own: other.id },
    { name: "nothing", documents: [{ bartizan: 1, system: { name: "Empty" }, zones: { cloud: { trust: "trusted" } }, components: {} }] },
  ];
  expect(ruleUses([one.id], trials).get(one.id)).toEqual(["like it"]);
});
