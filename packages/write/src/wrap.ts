import { columns, headOf } from "./columns.ts";

/** Longer texts are cut: no reader wants ten screens of one name. */
const longest = 2000;

/** Breaks text between words into lines of at most `width` columns; a word that is longer than a line is broken too. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  let taken = 0;
  for (const word of wordsOf(text.length > longest ? `${text.slice(0, longest)}…` : text, width)) {
    const more = columns(word);
    if (line !== "" && taken + 1 + more > width) {
      lines.push(line);
      line = "";
    }
    taken = line === "" ? more : taken + 1 + more;
    line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" && lines.length > 0 ? lines : [...lines, line];
};

function* wordsOf(text: string, width: number): Generator<string> {
  for (const word of text.split(/\s+/).filter(Boolean)) {
    let rest = word;
    while (columns(rest) > width) {
      const head = headOf(rest, width) || rest.slice(0, 2);
      yield head;
      rest = rest.slice(head.length);
    }
    if (rest !== "") yield rest;
  }
}
