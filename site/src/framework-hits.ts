import { entriesOfElement, lineage, type FrameworkFile, type Threat } from "@bartizan/model";
import { entryAnchor } from "./catalog-index.ts";
import type { Site } from "./here.ts";
import type { SystemIndex } from "./system-index.ts";

/** Threats of the report that go by an entry or one below it; those of a view by where their place belongs. */
export type FrameworkHits = (framework: string, id: string) => readonly Threat[];

export const frameworkHits = ({ catalog, systems }: Site): FrameworkHits => {
  const found = new Map<string, Threat[]>();
  for (const framework of catalog.catalog.frameworks)
    for (const system of systems)
      for (const [id, threats] of systemHits(system, framework)) {
        const key = entryAnchor(framework.id, id);
        found.set(key, [...(found.get(key) ?? []), ...threats]);
      }
  return (framework, id) => found.get(entryAnchor(framework, id)) ?? [];
};

/** The same for one system and framework: threats by entry. */
export const systemHits = (system: SystemIndex, framework: FrameworkFile): ReadonlyMap<string, ReadonlySet<Threat>> => {
  const parents = new Map(framework.entries.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, Set<Threat>>();
  for (const threat of system.threats.values()) {
    for (const named of namesOf(threat, system, framework)) {
      let id: string | undefined = named;
      // Parents are few, and a circle of them ends.
      for (let above = 0; id !== undefined && parents.has(id) && above < 10; above++, id = parents.get(id))
        found.set(id, (found.get(id) ?? new Set()).add(threat));
    }
  }
  return found;
};

const namesOf = (threat: Threat, system: SystemIndex, framework: FrameworkFile): string[] => {
  if (framework.design === "view") {
    const place = system.components.get(threat.place);
    return place ? entriesOfElement(framework, lineage(place.kind)).map(({ id }) => id) : [];
  }
  return [
    ...threat.maps.filter((ref) => ref.framework === framework.id).map(({ id }) => id),
    ...(framework.family === "atlas" ? [...threat.techniques, ...(threat.steps ?? [])].map(({ id }) => id) : []),
  ];
};
