import type { Statement } from "@bartizan/model";

/** The value as YAML that fits into a line; in the given quotes where it is one word. */
export const valueText = (value: Statement["value"], quotes?: "QUOTE_DOUBLE" | "QUOTE_SINGLE"): string => {
  if (typeof value === "boolean") return String(value);
  if (typeof value !== "string") return `[${value.map((each) => valueText(each)).join(", ")}]`;
  if (quotes === "QUOTE_SINGLE") return `'${value.replaceAll("'", "''")}'`;
  return quotes === undefined && isPlain(value) ? value : JSON.stringify(value);
};

const isPlain = (word: string): boolean => /^[A-Za-z][\w./-]*$/.test(word) && !/^(true|false|null|yes|no|on|off|y|n)$/i.test(word);
