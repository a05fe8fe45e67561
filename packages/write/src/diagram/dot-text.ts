import { clip } from "../columns.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";

/** A quoted string of DOT that shows the lines: escapes (`\N`, `\n`) and entities (`&lt;`) of Graphviz mean nothing in it. */
export const dotString = (...lines: readonly string[]): string =>
  `"${lines.map((line) => visible(line).replaceAll("&", "&amp;").replaceAll("\\", "\\\\").replaceAll('"', '\\"')).join("\\n")}"`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\\": "\\\\" };

/** Text inside a label that is written as HTML; the escapes of Graphviz hold there too. */
export const dotHtml = (text: string): string => visible(text).replaceAll(/[&<>"\\]/g, (character) => entities[character] ?? character);

/** A name on at most two lines, neither of them empty: Graphviz takes no empty tag. */
export const twoLines = (name: string, width: number): string[] => {
  const [first = "", second, ...rest] = wrap(visible(name).trim() || "(no name)", width);
  if (second === undefined) return [first];
  return [first, rest.length > 0 ? clip(`${second} ${rest[0] ?? ""}`, width) : second];
};
