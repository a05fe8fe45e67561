import { relatedItems, type FrameworkFile } from "@bartizan/model";
import { item, section, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { frameworkPairs } from "../framework-pairs.ts";
import { isMeant } from "../is-meant.ts";
import type { Knowledge } from "../knowledge.ts";
import { relatedSections } from "../reference-pairs.ts";

/** A mitigation that a framework lists beside its entries. */
export const mitigationExplainer: Explainer = {
  name: "mitigation",
  ids: ({ catalog }) => catalog.frameworks.flatMap(({ mitigations = [] }) => mitigations.map(({ id }) => id)),
  explain: (id, knowledge) =>
    knowledge.catalog.frameworks.flatMap((framework) =>
      (framework.mitigations ?? [])
        .filter((mitigation) => isMeant(mitigation.id, id))
        .map((mitigation) => explainMitigation(mitigation, framework, knowledge)),
    ),
};

const explainMitigation = (
  { id, title: named, techniques }: NonNullable<FrameworkFile["mitigations"]>[number],
  framework: FrameworkFile,
  { catalog }: Knowledge,
): Block[] => [
  title(`${id}: ${named}`),
  ...frameworkPairs(framework),
  ...section(
    "Controls that do what it asks",
    catalog.controls
      .filter(({ maps = [] }) => maps.some((ref) => ref.framework === framework.id && ref.id === id))
      .map((control) => item(`${control.id}: ${control.title}`)),
  ),
  ...section(
    "What it is against",
    framework.entries.filter((entry) => techniques.includes(entry.id)).map((entry) => item(`${entry.id}: ${entry.title}`)),
  ),
  ...relatedSections(relatedItems(catalog.frameworks)(id)),
];
