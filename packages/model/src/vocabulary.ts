import data from "./generated/vocabulary.json" with { type: "json" };

export interface KindWord {
  id: string;
  parent: string;
  badge: string;
  description: string;
}
export interface AttributeWord {
  id: string;
  /** Kinds or families it belongs to; component, flow, asset and identity stand for all of that sort. */
  of: string[];
  description: string;
  ask: string;
  worst: string | boolean;
  best: string | boolean;
  values: Choice[];
}
/** A value and what it means. */
export interface Choice {
  value: string | boolean;
  description: string;
}

/** Kinds that only group others. */
export interface FamilyWord {
  id: string;
  parent: string | null;
  description: string;
}

export const families: readonly FamilyWord[] = data.families;
export const kinds: readonly KindWord[] = data.kinds;
export const attributes: readonly AttributeWord[] = data.attributes;
/** What a component can do to the world outside itself. */
export const effectChoices: readonly Choice[] = data.effects;
/** How far a control can have come. */
export const controlStatuses: readonly Choice[] = data.controlStatuses;

const kindById = new Map(kinds.map((kind) => [kind.id, kind]));
const attributeById = new Map(attributes.map((attribute) => [attribute.id, attribute]));
const parents = new Map<string, string | null>([
  ...data.families.map((family): [string, string | null] => [family.id, family.parent]),
  ...kinds.map((kind): [string, string | null] => [kind.id, kind.parent]),
]);

/** Is it a kind, or a family of kinds? */
export const isKindOrFamily = (word: string): boolean => parents.has(word);
export const kindWord = (id: string): KindWord | undefined => kindById.get(id);
export const attributeWord = (id: string): AttributeWord | undefined => attributeById.get(id);
export const kindsAndFamilies: readonly string[] = [...parents.keys()];

/** The kind itself and everything above it, nearest first: llm, model, process, component. */
export const lineage = (kind: string): readonly string[] => {
  const known = lineages.get(kind);
  if (known) return known;
  const line: string[] = [];
  for (let up: string | null | undefined = kind; up; up = parents.get(up)) line.push(up);
  lineages.set(kind, line);
  return line;
};
const lineages = new Map<string, readonly string[]>();

/** Does the attribute belong to components of this kind? */
export const attributeFits = (attribute: AttributeWord, kind: string): boolean => lineage(kind).some((word) => attribute.of.includes(word));
