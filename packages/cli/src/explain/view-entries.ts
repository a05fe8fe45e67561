import { entriesOfElement, lineage, type Analysis, type Catalog, type FrameworkItem } from "@bartizan/model";

/** Where a component stands in the frameworks that are views, such as its layer of MAESTRO; nothing for what is no component. */
export const viewEntries = (id: string, system: Analysis, { frameworks }: Catalog): FrameworkItem[] => {
  const kind = system.components.find((component) => component.id === id)?.kind;
  if (kind === undefined) return [];
  return frameworks
    .filter(({ design }) => design === "view")
    .flatMap((framework) => entriesOfElement(framework, lineage(kind)).map((entry) => ({ framework, id: entry.id, title: entry.title })));
};
