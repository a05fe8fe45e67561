import type { FrameworkRef } from "@bartizan/model";
import { pair, type Block } from "./block.ts";
import { frameworkOf, type Knowledge } from "./knowledge.ts";

/** Entries of frameworks with their titles and the framework they belong to. */
export const referencePairs = (references: readonly FrameworkRef[], knowledge: Knowledge): Block[] =>
  references.flatMap(({ framework, id, title }) => pair(id, `${title} (${frameworkOf(knowledge, framework)?.title ?? framework})`));

/** The title of an entry, after that of the entry it belongs to: "LLM Prompt Injection: Indirect". */
export const fullTitle = (id: string, title: string, { catalog }: Knowledge): string => {
  for (const { entries } of catalog.frameworks) {
    const parent = entries.find((entry) => entry.id === id)?.parent;
    const above = parent === undefined ? undefined : entries.find((entry) => entry.id === parent);
    if (above) return `${above.title}: ${title}`;
  }
  return title;
};
