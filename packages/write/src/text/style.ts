import type { Level } from "@bartizan/model";
import picocolors from "picocolors";
import { levelWord } from "../reading/level.ts";
import { wrap } from "../wrap.ts";

/** How text for a terminal is laid out and painted. */
export interface Style {
  width: number;
  bold: (text: string) => string;
  dim: (text: string) => string;
  red: (text: string) => string;
  yellow: (text: string) => string;
  cyan: (text: string) => string;
  /** Letter and word of a level, such as `H high`. */
  level: (level: Level) => string;
}

export const styleOf = (options: { color: boolean; width: number }): Style => {
  const { bold, dim, red, yellow, cyan } = picocolors.createColors(options.color);
  const paint: Record<Level, (text: string) => string> = { critical: (text) => bold(red(text)), high: red, medium: yellow, low: cyan };
  const width = Math.max(40, Math.floor(options.width) || 80);
  return { width, bold, dim, red, yellow, cyan, level: (level) => paint[level](levelWord(level)) };
};

export const indented = (text: string, indent: number, style: Style): string[] =>
  wrap(text, style.width - indent).map((line) => " ".repeat(indent) + line);

/** A word in front, and text wrapped beside it. */
export const labelled = (label: string, text: string, style: Style): string[] =>
  wrap(text, style.width - 7).map((line, index) => `  ${index === 0 ? style.dim(label.padEnd(4)) : "    "} ${line}`);
