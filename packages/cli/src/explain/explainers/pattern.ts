import { patternPlaces, type PatternSummary } from "@bartizan/model";
import { code, item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import type { Knowledge } from "../knowledge.ts";
import { referencePairs } from "../reference-pairs.ts";

/** A pattern of the catalog. */
export const patternExplainer: Explainer = {
  name: "pattern",
  ids: ({ catalog }) => catalog.patterns.map((pattern) => pattern.id),
  explain: (id, knowledge) =>
    knowledge.catalog.patterns.filter((pattern) => pattern.id === id).map((pattern) => explainPattern(pattern, knowledge)),
};

const explainPattern = (pattern: PatternSummary, knowledge: Knowledge): Block[] => [
  title(`Pattern ${pattern.id}`),
  text(pattern.title),
  ...section("What it is", [text(pattern.summary)]),
  ...section(
    "What it takes",
    pattern.parameters.flatMap(({ id, type, of, description, isRequired }) =>
      pair(id, `${type}${of.length > 0 ? ` (${of.join(", ")})` : ""}${isRequired ? "" : ", may be left out"}: ${description}`),
    ),
  ),
  ...section(
    "Controls that it brings",
    pattern.brings.flatMap(({ control, at }) => pair(control, at.join(", "))),
  ),
  ...section(
    "What it clears in the example",
    pattern.breaks.map((rule) => item(rule)),
  ),
  ...section(
    "What it makes less likely or less bad there",
    pattern.lowers.map((rule) => item(rule)),
  ),
  ...section(
    "What it leaves open",
    pattern.leavesOpen.flatMap(({ rule, why }) => pair(rule, why)),
  ),
  ...section("Known as", referencePairs(pattern.maps, knowledge)),
  ...section(
    "Where these models use it",
    knowledge.report.systems.flatMap((system) => patternPlaces(pattern.id, system).map((span) => item(system.system.name, { span }))),
  ),
  ...section("A model before", [code(pattern.examples.before)]),
  ...section("What it says further to use the pattern", [code(pattern.examples.after)]),
  ...section("What then joins it", [code(pattern.part)]),
];
