import { countStates, coverageOf, coverageStates, coverageWords, type CoveredList, type FrameworkFile } from "@bartizan/model";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { frameworkPairs } from "../framework-pairs.ts";

/** An edition of a framework, by its id, or all of a family. */
export const frameworkExplainer: Explainer = {
  name: "framework",
  ids: ({ catalog }) => [...new Set(catalog.frameworks.flatMap(({ id, family }) => [id, family]))],
  explain: (id, { catalog }) => {
    const wanted = catalog.frameworks.filter((framework) => [framework.id, framework.family].includes(id));
    if (wanted.length === 0) return [];
    const coverage = coverageOf(catalog);
    return wanted.map((framework) =>
      explainFramework(
        framework,
        coverage.filter((list) => list.framework === framework),
      ),
    );
  },
};

const explainFramework = (framework: FrameworkFile, lists: readonly CoveredList[]): Block[] => [
  title(`Framework ${framework.id}`),
  ...frameworkPairs(framework),
  ...lists.flatMap(({ of, entries }) => {
    const counts = countStates(entries);
    const present = coverageStates.filter((state) => counts[state] > 0);
    return section(
      `${entries.length} ${of}`,
      present.flatMap((state) => pair(coverageWords[state], String(counts[state]))),
    );
  }),
  ...section(
    "Groups",
    (framework.groups ?? []).map((group) => item(`${group.id}: ${group.title}`)),
  ),
  ...section(
    "By element",
    Object.entries(framework.perElement ?? {}).flatMap(([word, ids]) => pair(word, ids.join(", "))),
  ),
  ...section("Next", [text(`bartizan catalog coverage ${framework.id}`)]),
];
