import type { Element, StatedValue, Unknown } from "@bartizan/model";

/** What is stated of an attribute; undefined where it is unknown. */
export const statedOf = (element: Element, attribute: string): StatedValue | undefined => {
  const stated = "attributes" in element ? element.attributes[attribute] : undefined;
  return stated?.value === "unknown" ? undefined : stated;
};

export const unknownOf = (element: Element, attribute: string): Unknown => ({ element: element.id, attribute });
