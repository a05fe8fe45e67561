import { clip } from "../columns.ts";
import { visible } from "../visible.ts";

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** Model text for XML 1.0, in content and attributes; characters that XML forbids are spelled out. https://www.w3.org/TR/xml/#charsets */
export const xmlText = (text: string): string =>
  clip(visible(text), 4000).replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);

/** Attributes with a space in front of each, without those that have no value. */
export const xmlAttributes = (attributes: Record<string, string | number | undefined>): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? "" : ` ${name}="${xmlText(String(value))}"`))
    .join("");
