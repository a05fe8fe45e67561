import { clip } from "../columns.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";

/** A quoted string of DOT that shows the text: escapes (`\N`, `\n`) and entities (`&lt;`) of Graphviz mean nothing in it. */
export const dotString = (text: string): string =>
  `"${visible(text).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text inside a label that is written as HTML. */
export const dotHtml = (text: string): string => visible(text).replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

/** A name on at most two lines. */
export const twoLines = (name: string, width: number): string[] => {
  const [first = "", second, ...rest] = wrap(visible(name), width);
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? clip(`${second} ${rest[0] ?? ""}`, width) : second];
};
