import { isCollection, isMap, isScalar, type Node } from "yaml";
import type { YamlDocument } from "./compose-document.ts";

export interface SyntaxError {
  problem: string;
  start: number;
  end: number;
}

/** What the parser could not read, without what only follows: one error per line, and one for all that stands behind the document. */
export const syntaxErrors = (document: YamlDocument, lineOf: (offset: number) => number): SyntaxError[] => {
  const contentEnd = document.contents?.range?.[1] ?? Infinity;
  const lines = new Set<number>();
  let behind = false;
  return document.errors.flatMap((error): SyntaxError[] => {
    const [start, end] = error.pos;
    const line = lineOf(start);
    const isBehind = start >= contentEnd;
    const known = lines.has(line) || (isBehind && behind);
    lines.add(line);
    behind ||= isBehind;
    if (known) return [];
    // A quote that is never closed ends with the file; it was opened where the last text begins.
    const quoted = error.code === "MISSING_CHAR" && / (closing )?(.)?quote$/.test(error.message) ? lastText(document.contents) : undefined;
    if (quoted !== undefined) return [{ problem: "This quote is never closed.", start: quoted, end: quoted + 1 }];
    return [{ problem: `${error.message.split("\n")[0]}.`, start, end }];
  });
};

/** Where the last node of a document begins. */
const lastText = (contents: unknown): number | undefined => {
  let node: unknown = contents;
  while (isCollection(node)) {
    const last: unknown = node.items.at(-1);
    if (!isMap(node)) node = last;
    else {
      const pair = node.items.at(-1);
      node = pair?.value ?? pair?.key;
    }
  }
  return isScalar(node) ? (node as Node).range?.[0] : undefined;
};
