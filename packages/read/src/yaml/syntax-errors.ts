import { isCollection, isMap, isScalar, type ErrorCode } from "yaml";
import type { YamlDocument } from "./compose-document.ts";

export interface SyntaxFault {
  problem: string;
  start: number;
  end: number;
  /** All that stands behind it was taken for something else. */
  swallows?: true;
}

/**
 * What the parser could not read, without what only follows: an error on the line of another or right below it is taken for its echo, and
 * what stands behind the document is one error.
 */
export const syntaxErrors = (text: string, document: YamlDocument, lineOf: (offset: number) => number): SyntaxFault[] => {
  const contentEnd = document.contents?.range?.[1] ?? Infinity;
  const errors: (SyntaxFault & { code?: ErrorCode })[] = document.errors.map(({ code, message, pos: [start, end] }) => {
    // A quote that is never closed ends with the file; it was opened where the last text begins.
    const opened = code === "MISSING_CHAR" && message.endsWith("quote") ? lastScalar(document.contents) : undefined;
    if (opened !== undefined) return { code, problem: "This quote is never closed.", start: opened, end: opened + 1, swallows: true };
    return { code, problem: `${message.split("\n")[0]}.`, start, end };
  });
  const unprintable = firstUnprintable(text);
  if (unprintable) errors.push(unprintable);

  let last = -Infinity;
  let behind = false;
  let swallowed = false;
  return errors
    .toSorted((a, b) => a.start - b.start)
    .filter(({ code, start, swallows }) => {
      const line = lineOf(start);
      const isEcho = swallowed || line === last || (line === last + 1 && !isLocal(code)) || (behind && start >= contentEnd);
      swallowed ||= swallows === true;
      last = line;
      behind ||= start >= contentEnd;
      return !isEcho;
    });
};

/** Mistakes within one scalar, which leave its surroundings as they are. */
const isLocal = (code: ErrorCode | undefined): boolean => code === "BAD_SCALAR_START" || code === "BAD_DQ_ESCAPE" || code === "BAD_ALIAS";

// The characters that YAML 1.2.2 calls printable: https://yaml.org/spec/1.2.2/#51-character-set
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** The first character that cannot stand in YAML, such as those that steer terminals. */
export const firstUnprintable = (text: string): SyntaxFault | undefined => {
  const start = unprintable.exec(text)?.index;
  if (start === undefined) return undefined;
  const code = (text.codePointAt(start) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return { problem: `The character U+${code} cannot stand in YAML.`, start, end: start + 1 };
};

const lastScalar = (contents: unknown): number | undefined => {
  let node: unknown = contents;
  while (isCollection(node)) {
    const last = isMap(node) ? node.items.at(-1) : undefined;
    node = last ? (last.value ?? last.key) : node.items.at(-1);
  }
  return isScalar(node) ? node.range?.[0] : undefined;
};
