import type { FrameworkFile } from "./generated/framework.ts";

/** An entry, group or mitigation with the framework that lists it. */
export interface FrameworkItem {
  framework: FrameworkFile;
  id: string;
  title: string;
}

/** An item that somebody relates to another one. */
export interface RelatedItem extends FrameworkItem {
  basis: NonNullable<FrameworkFile["relations"]>[number]["basis"];
}

/** Who says that two items are related. */
export const basisWords: Record<RelatedItem["basis"], string> = {
  owner: "said by an owner",
  published: "published by others",
  judgement: "our judgement",
};

/** What frameworks say about items, their own and those of others, in both directions; each item once, in the order of the frameworks. */
export const relatedItems = (frameworks: readonly FrameworkFile[]): ((id: string) => readonly RelatedItem[]) => {
  const items = new Map<string, FrameworkItem>();
  for (const framework of frameworks) {
    for (const { id, title } of [...framework.entries, ...(framework.groups ?? []), ...(framework.mitigations ?? [])])
      if (!items.has(id)) items.set(id, { framework, id, title });
  }
  const related = new Map<string, Map<string, RelatedItem["basis"]>>();
  const relate = (from: string, to: string, basis: RelatedItem["basis"]): void => {
    const found = related.get(from) ?? new Map<string, RelatedItem["basis"]>();
    related.set(from, found.set(to, found.get(to) ?? basis));
  };
  for (const { from, to, basis } of frameworks.flatMap(({ relations = [] }) => relations)) {
    relate(from, to, basis);
    relate(to, from, basis);
  }
  const order = new Map([...items.keys()].map((id, index) => [id, index]));
  return (id) =>
    [...(related.get(id) ?? [])]
      .flatMap(([to, basis]) => {
        const item = items.get(to);
        return item ? [{ ...item, basis }] : [];
      })
      .toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
};

/**
 * The entries that concern an element, where a framework tells them apart by element.
 * @param words what the element is, nearest first: the lineage of its kind, or flow
 */
export const entriesOfElement = ({ entries, perElement = {} }: FrameworkFile, words: readonly string[]): FrameworkFile["entries"] => {
  const word = words.find((each) => Object.hasOwn(perElement, each)) ?? "";
  const ids = Object.hasOwn(perElement, word) ? perElement[word] : [];
  return entries.filter(({ id }) => ids?.includes(id));
};

/** Kinds and families of elements that an entry concerns, where the framework tells. */
export const elementsOfEntry = ({ perElement = {} }: FrameworkFile, id: string): string[] =>
  Object.keys(perElement).filter((word) => perElement[word]?.includes(id));
