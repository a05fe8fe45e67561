import { attributeFits, attributes, isRecord, type AttributeWord } from "@bartizan/model";
import { builtInCatalog } from "../built-in-catalog.ts";

type Element = Record<string, unknown>;

/** The ends of an attribute's domain, as the schema names them. */
export type End = "worst" | "best";

const setBy = new Map(builtInCatalog().catalog.controls.map((control) => [control.id, Object.entries(control.sets ?? {})]));

/** The attributes that an element may state. */
const attributesOf = {
  components: ({ kind }: Element) => attributes.filter((attribute) => attributeFits(attribute, String(kind))),
  flows: () => attributes.filter((attribute) => attribute.of.includes("flow")),
  assets: () => attributes.filter((attribute) => attribute.of.includes("asset")),
  identities: () => attributes.filter((attribute) => attribute.of.includes("identity")),
};

/** States an attribute, and takes away the controls that would say otherwise. */
const state = (element: Element, attribute: AttributeWord, value: string | boolean): void => {
  element[attribute.id] = value;
  const { controls } = element;
  if (!isRecord(controls)) return;
  for (const control of Object.keys(controls)) {
    const contradicts = setBy.get(control)?.some(([name, agreeing]) => name === attribute.id && !agreeing.includes(value));
    if (contradicts) delete controls[control];
  }
};

/**
 * A model with attributes at one end of their domain wherever they apply.
 * @param only the attribute to state; all of them where it is left out
 * @returns undefined where that changes nothing
 */
export const atEnd = (document: unknown, end: End, only?: AttributeWord): unknown => {
  const changed = structuredClone(document) as Record<string, Record<string, Element> | undefined>;
  let changes = 0;
  for (const [sort, fitting] of Object.entries(attributesOf)) {
    for (const element of Object.values(changed[sort] ?? {})) {
      for (const attribute of fitting(element)) {
        if ((only && attribute !== only) || element[attribute.id] === attribute[end]) continue;
        state(element, attribute, attribute[end]);
        changes++;
      }
    }
  }
  return changes > 0 ? changed : undefined;
};
