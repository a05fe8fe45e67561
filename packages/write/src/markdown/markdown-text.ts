import { clip } from "../columns.ts";
import { visible } from "../visible.ts";

/** What renderers turn into links, mentions or references by themselves; only a code span keeps it as it is. */
const selfLinking = /[^\s<>`|\\&]*(?:@|:\/\/|\bwww\.|\bmailto:|\bxmpp:|#\d|\bGH-\d)[^\s<>`|\\&]*/gi;

/** Model text as Markdown that renders as that text and nothing else, anywhere in a line and in tables; of very long texts the beginning. */
export const markdownText = (text: string): string => {
  const shown = clip(visible(text), 1000);
  let out = "";
  let from = 0;
  for (const match of shown.matchAll(selfLinking)) {
    out += `${escaped(shown.slice(from, match.index))}\`${match[0]}\``;
    from = match.index + match[0].length;
  }
  return notBlock(out + escaped(shown.slice(from)));
};

/** An id or a place: in a code span where its characters allow it. */
export const markdownCode = (text: string): string => {
  const shown = visible(text);
  return /^[\w@.:/#-][\w@.:/# -]*$/.test(shown) && shown.length <= 300 ? `\`${shown}\`` : markdownText(text);
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const escaped = (text: string): string => text.replaceAll(/[\\`*_[\]~$|&<>]/g, (character) => entities[character] ?? `\\${character}`);

/** At the start of a line, lists, headings and rules begin with these. */
const notBlock = (text: string): string => text.trim().replace(/^(\d*)([-+=#.)])/, "$1\\$2");
