import type { RuleSummary } from "@bartizan/model";
import { code, item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { threatsOf, type Knowledge } from "../knowledge.ts";
import { referencePairs } from "../reference-pairs.ts";
import { threatItems } from "../threat-items.ts";

/** A rule of the catalog. */
export const ruleExplainer: Explainer = {
  name: "rule",
  ids: ({ catalog }) => catalog.rules.map((rule) => rule.id),
  explain: (id, knowledge) => knowledge.catalog.rules.filter((rule) => rule.id === id).map((rule) => explainRule(rule, knowledge)),
};

const explainRule = (rule: RuleSummary, knowledge: Knowledge): Block[] => {
  const here = threatsOf(knowledge).filter(({ threat }) => threat.rule === rule.id);
  return [
    title(`Rule ${rule.id}`),
    text(rule.title),
    ...section("What it finds", [text(rule.summary)]),
    ...section("When it holds", [
      ...Object.entries(rule.subject).flatMap(([name, sorts]) => pair("for each", `${name}: ${sorts.join(", ")}`)),
      ...Object.entries(rule.with).flatMap(([name, list]) => pair("and each", `${name} in ${list}`)),
      ...(rule.when === "true" ? [] : pair("when", rule.when)),
      ...pair("it needs", rule.needs.join(" and ")),
      ...pair("it gains", rule.gains.join(", ")),
      ...pair("placed at", rule.place),
    ]),
    ...section("Controls", [...pair("removed by", rule.brokenBy.join(", ")), ...pair("lowered by", rule.reducedBy.join(", "))]),
    ...section("Known as", [
      ...pair("techniques", rule.techniques.join(", ")),
      ...pair("steps before", rule.steps.join(", ")),
      ...referencePairs(rule.maps, knowledge),
    ]),
    ...section("A model in which it fires", [code(rule.examples.fires)]),
    ...section("One in which it does not", [code(rule.examples.silent)]),
    ...section("Threats of these models", here.length > 0 ? threatItems(here, knowledge) : [item("none")]),
  ];
};
