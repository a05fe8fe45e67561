import type { FrameworkFile, FrameworkRef } from "@bartizan/model";

/** Entries with this id in the editions of a family; a retired id finds its successor. */
export const entryRefs = (id: string, family: string, frameworks: readonly FrameworkFile[]): FrameworkRef[] =>
  frameworks.flatMap((framework) => {
    if (framework.family !== family) return [];
    const current = framework.retired?.[id] ?? id;
    return refTo(framework, framework.entries, current);
  });

/** Mitigations with this id in the editions of a family. */
export const mitigationRefs = (id: string, family: string, frameworks: readonly FrameworkFile[]): FrameworkRef[] =>
  frameworks.flatMap((framework) => (framework.family === family ? refTo(framework, framework.mitigations ?? [], id) : []));

const refTo = (framework: FrameworkFile, items: readonly { id: string; title: string }[], id: string): FrameworkRef[] => {
  const found = items.find((each) => each.id === id);
  return found ? [{ framework: framework.id, id: found.id, title: found.title }] : [];
};
