import { flowId } from "@bartizan/model";
import type { DocumentElement, ModelDocument } from "./model-document.ts";

/** Gives every element another id. @param prefix what the number of an element is put behind @returns the model, and the old ids by the new ones */
export const renamedModel = (
  model: ModelDocument,
  prefix: (position: number) => string,
): { model: ModelDocument; oldIds: Map<string, string> } => {
  const newIds = new Map<string, string>();
  const fresh = (id: string): string => {
    const name = `${prefix(newIds.size)}${newIds.size}`;
    newIds.set(id, name);
    return name;
  };
  for (const section of [model.zones, model.components, model.assets ?? {}, model.identities ?? {}]) Object.keys(section).forEach(fresh);
  const named = model.flows.map((flow) => ({ ...flow, id: fresh(flowId(flow)) }));

  const rename = (value: unknown): unknown =>
    typeof value === "string" ? (newIds.get(value) ?? value) : Array.isArray(value) ? value.map(rename) : value;
  const references = ["in", "identity", "holds", "unlocks", "from", "to", "as", "carries", "returns", "at", "about"];
  const element = <T extends DocumentElement>(of: T): T => ({
    ...of,
    ...Object.fromEntries(references.filter((word) => of[word] !== undefined).map((word) => [word, rename(of[word])])),
  });
  const section = (elements: Record<string, DocumentElement> = {}): Record<string, DocumentElement> =>
    Object.fromEntries(Object.entries(elements).map(([id, of]) => [newIds.get(id) ?? id, element(of)]));
  const { zones, components, assets, identities, threats, assumptions, outOfScope, interfaces } = model;
  const renamed = {
    ...model,
    zones: section(zones),
    components: section(components),
    assets: section(assets),
    identities: section(identities),
    flows: named.map(element),
    threats: section(threats as Record<string, DocumentElement> | undefined),
    assumptions: section(assumptions as Record<string, DocumentElement> | undefined),
    outOfScope: Object.fromEntries(Object.entries(outOfScope ?? {}).map(([id, reason]) => [newIds.get(id) ?? id, reason])),
    interfaces: rename(interfaces ?? []),
  };
  return { model: renamed, oldIds: new Map([...newIds].map(([old, id]) => [id, old])) };
};
