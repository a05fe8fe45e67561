import { diagnose, nearestWord, pointerOf, type ControlWord, type Diagnostic, type FrameworkFile } from "@bartizan/model";
import type { CatalogFile } from "./catalog.ts";

/** Finds entries of frameworks that controls, or patterns, are mapped to and that no framework of the catalog has. */
export const checkControlMaps = (
  mapped: readonly CatalogFile<Pick<ControlWord, "maps">>[],
  frameworks: readonly Pick<FrameworkFile, "family" | "entries" | "mitigations">[],
): Diagnostic[] => {
  const idsOf = new Map<string, Set<string>>();
  for (const { family, entries, mitigations = [] } of frameworks) {
    const ids = idsOf.get(family) ?? new Set();
    for (const { id } of [...entries, ...mitigations]) ids.add(id);
    idsOf.set(family, ids);
  }
  return mapped.flatMap(({ value, spans }) => {
    const complain = (pointer: string, problem: string, near: string | undefined): Diagnostic =>
      diagnose("catalog-problem", pointer, spans, {
        problem,
        hint: near ? `Did you mean "${near}"?` : "Use an id of catalogs/frameworks.",
      });
    return Object.entries(value.maps ?? {}).flatMap(([family, named]) => {
      const ids = idsOf.get(family);
      if (!ids) return [complain(pointerOf("maps", family), `There is no framework "${family}".`, nearestWord(family, idsOf.keys()))];
      return [...named.entries()].flatMap(([index, id]) =>
        ids.has(id) ? [] : [complain(pointerOf("maps", family, index), `${id} is not an entry of ${family}.`, nearestWord(id, ids))],
      );
    });
  });
};
