import { clip } from "../columns.ts";
import { visible } from "../visible.ts";

/** Spreadsheets hold no more in a cell, and spill the rest into others. */
const longest = 32_000;

/**
 * What spreadsheets take for a formula, at the start of a cell or after blanks; full-width forms count as well. Where the list separator is a
 * semicolon, as in much of Europe, a cell may also begin within ours. https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|;)(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20\t\r])/g;

/** A cell that shows the text and never computes it: quoted where RFC 4180 demands it, formulas behind an apostrophe. */
const csvCell = (value: string | number): string => {
  const raw = String(value);
  // Blanks that would be made visible as spaces still mark the start of a formula.
  const bare = /^\s*[\t\r]/.test(raw) && raw.trim() !== "" ? `'${visible(raw)}` : visible(raw);
  const text = clip(bare.replaceAll(formula, "$1'"), longest);
  return /[",;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Records as RFC 4180 has them, each ended by CR LF. */
export const csvText = (records: readonly (readonly (string | number)[])[]): string =>
  records.map((record) => `${record.map(csvCell).join(",")}\r\n`).join("");
