import type { Truth } from "@bartizan/model";
import { shown } from "../shown.ts";
import type { Terminal } from "../terminal.ts";
import type { Block } from "./block.ts";

/** Lays an explanation out for a terminal. Every mark says the same as its colour, and nothing of a model gets through as an escape sequence. */
export const layOut = (blocks: readonly Block[], { color, width }: Terminal): string => {
  const paint = (style: Style, text: string): string => (color && text ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
  const room = Math.max(40, width);
  const labels = labelWidths(blocks);

  const linesOf = (block: Block, index: number): string[] => {
    switch (block.sort) {
      case "title":
        return wrap(block.text, room).map((line) => paint("bold", line));
      case "heading":
        return ["", ...wrap(block.text, room).map((line) => paint("bold", line))];
      case "text":
        return wrap(block.text, room - 2).map((line) => `  ${line}`);
      case "code":
        return block.text
          .trimEnd()
          .split("\n")
          .map((line) => `    ${shown(line)}`.trimEnd());
      case "pair":
        return pairLines(block, labels[index] ?? 0);
      case "item":
        return itemLines(block);
    }
  };

  const pairLines = ({ label, text }: Block & { sort: "pair" }, labelWidth: number): string[] => {
    const beside = room - labelWidth - 4;
    if (beside < 24) return [`  ${paint("dim", shown(label))}`, ...wrap(text, room - 4).map((line) => `    ${line}`)];
    return wrap(text, beside).map((line, index) => `  ${paint("dim", (index === 0 ? shown(label) : "").padEnd(labelWidth))}  ${line}`);
  };

  const itemLines = ({ text, mark, depth, place }: Block & { sort: "item" }): string[] => {
    const indent = " ".repeat(2 + depth * 2);
    const { sign, style } = marks[mark ?? "none"];
    const lines = wrap(text, room - indent.length - 2).map((line, index) => `${indent}${index === 0 ? paint(style, sign) : " "} ${line}`);
    if (place === "") return lines;
    const shownPlace = shown(place);
    const last = wrap(text, room - indent.length - 2).at(-1) ?? "";
    if (indent.length + 2 + size(last) + 2 + size(shownPlace) <= room)
      return [...lines.slice(0, -1), `${lines.at(-1)}  ${paint("dim", shownPlace)}`];
    return [...lines, `${indent}  ${paint("dim", shownPlace)}`];
  };

  return `${blocks
    .flatMap(linesOf)
    .map((line) => line.trimEnd())
    .join("\n")}\n`;
};

/** The width of the labels at each block: that of the widest label under the same heading. */
const labelWidths = (blocks: readonly Block[]): number[] => {
  let group = 0;
  const groups = blocks.map((block) => (block.sort === "heading" ? ++group : group));
  const widest: number[] = [];
  for (const [index, block] of blocks.entries()) {
    const at = groups[index] ?? 0;
    if (block.sort === "pair") widest[at] = Math.max(widest[at] ?? 0, shown(block.label).length);
  }
  return groups.map((at) => widest[at] ?? 0);
};

const styles = { bold: "1", dim: "2", red: "31", green: "32", yellow: "33" };
type Style = keyof typeof styles;

const marks: Record<Truth | "none", { sign: string; style: Style }> = {
  true: { sign: "✓", style: "green" },
  false: { sign: "✗", style: "red" },
  unknown: { sign: "?", style: "yellow" },
  none: { sign: "-", style: "dim" },
};

const size = (text: string): number => Array.from(text).length;

const longest = 4000;

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = "";
  for (const word of shown(text.replaceAll(/\s+/g, " ").slice(0, longest)).split(" ")) {
    if (line !== "" && size(line) + 1 + size(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
};
