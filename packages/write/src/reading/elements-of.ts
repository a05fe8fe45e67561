import type { Analysis, Span } from "@bartizan/model";

/** Name, place and sort of every element and flow of a system, by id. */
export interface ElementEntry {
  name: string;
  sort: "zone" | "component" | "flow" | "asset" | "identity";
  span: Span | undefined;
}

export const elementsOf = (analysis: Analysis): ReadonlyMap<string, ElementEntry> => {
  const entries = new Map<string, ElementEntry>();
  const add = (sort: ElementEntry["sort"], list: readonly { id: string; name?: string; span?: Span }[]): void => {
    for (const { id, name, span } of list) if (!entries.has(id)) entries.set(id, { name: name ?? id, sort, span });
  };
  add("component", analysis.components);
  add("flow", analysis.flows);
  add("asset", analysis.assets);
  add("identity", analysis.identities);
  add("zone", analysis.zones);
  return entries;
};
