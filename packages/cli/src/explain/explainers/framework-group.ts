import type { FrameworkFile } from "@bartizan/model";
import { item, section, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { frameworkPairs } from "../framework-pairs.ts";
import { isMeant } from "../is-meant.ts";

/** A group of entries of a framework, such as a tactic of MITRE ATLAS. */
export const frameworkGroupExplainer: Explainer = {
  name: "framework-group",
  ids: ({ catalog }) => catalog.frameworks.flatMap(({ groups = [] }) => groups.map(({ id }) => id)),
  explain: (id, { catalog }) =>
    catalog.frameworks.flatMap((framework) =>
      (framework.groups ?? []).filter((group) => isMeant(group.id, id)).map((group) => explainGroup(group, framework)),
    ),
};

const explainGroup = (group: { id: string; title: string }, framework: FrameworkFile): Block[] => [
  title(`${group.id}: ${group.title}`),
  ...frameworkPairs(framework),
  ...section(
    "Its entries",
    framework.entries.filter((entry) => entry.groups?.includes(group.id)).map((entry) => item(`${entry.id}: ${entry.title}`)),
  ),
];
