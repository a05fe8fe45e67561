/** Types of conditions: single elements by sort, texts, truths, and lists of elements or texts. */
export type Single = "component" | "flow" | "asset" | "identity" | "zone" | "text" | "number" | "truth";
export type Type = { single: Single; kinds?: readonly string[]; domain?: readonly (string | boolean)[] } | { list: Single };

export const nameOf = (type: Type): string =>
  "list" in type ? `a list of ${plural[type.list]}` : type.single === "truth" ? "a yes or no" : `a ${type.single}`;

const plural: Record<Single, string> = {
  component: "components",
  flow: "flows",
  asset: "assets",
  identity: "identities",
  zone: "zones",
  text: "texts",
  number: "numbers",
  truth: "truths",
};
