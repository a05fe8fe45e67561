import { basisWords, type FrameworkRef, type RelatedItem } from "@bartizan/model";
import { pair, section, type Block } from "./block.ts";
import { frameworkOf, type Knowledge } from "./knowledge.ts";

/** Entries of frameworks with their titles and the framework they belong to. */
export const referencePairs = (references: readonly FrameworkRef[], knowledge: Knowledge): Block[] =>
  references.flatMap(({ framework, id, title }) => pair(id, `${title} (${frameworkOf(knowledge, framework)?.title ?? framework})`));

/** What is related to something, by who says so and by framework. */
export const relatedSections = (related: readonly RelatedItem[]): Block[] =>
  [...new Set(related.map(({ basis }) => basis))].flatMap((basis) => {
    const said = related.filter((each) => each.basis === basis);
    const frameworks = [...new Set(said.map(({ framework }) => framework))];
    return section(
      `Related, ${basisWords[basis]}`,
      frameworks.flatMap((framework) => {
        const items = said.filter((each) => each.framework === framework);
        return pair(framework.id, items.map(({ id, title }) => `${id} ${title}`).join("; "));
      }),
    );
  });

/** The title of an entry, after that of the entry it belongs to: "LLM Prompt Injection: Indirect". */
export const fullTitle = (id: string, title: string, { catalog }: Knowledge): string => {
  for (const { entries } of catalog.frameworks) {
    const parent = entries.find((entry) => entry.id === id)?.parent;
    const above = parent === undefined ? undefined : entries.find((entry) => entry.id === parent);
    if (above) return `${above.title}: ${title}`;
  }
  return title;
};
