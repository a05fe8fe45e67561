import type { Statement } from "@bartizan/model";
import { isMap, isNode, isPair, isScalar, isSeq, visit, type Node, type Pair, type YAMLMap } from "yaml";
import type { YamlDocument } from "../yaml/compose-document.ts";
import { valueText } from "./value-text.ts";

/** Text that takes the place of what stands between two offsets. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** The value that a key at this offset introduces; undefined where there is no such key. */
export const valueAt = (document: YamlDocument, offset: number): Node | undefined => {
  let found: Node | undefined;
  visit(document, {
    Pair: (_, { key, value }) => {
      if (!isNode(key) || key.range?.[0] !== offset || !isNode(value)) return undefined;
      found = value;
      return visit.BREAK;
    },
  });
  return found;
};

/** The item of a list that begins at this offset. */
export const itemAt = (document: YamlDocument, offset: number): Node | undefined => {
  let found: Node | undefined;
  visit(document, {
    Seq: (_, list) => {
      found = list.items.find((item): item is Node => isNode(item) && item.range?.[0] === offset);
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
};

/**
 * Puts another value in place of one that is there; what stands around it stays. Where it is written long, only the value itself is
 * replaced, and the source, owner or ticket beside it stays.
 */
export const replacement = (node: Node, value: Statement["value"]): Splice[] => {
  const plain = isMap(node) ? (node.get("is", true) ?? node.get("status", true)) : node;
  if (!isNode(plain) || !plain.range) return [];
  const quotes = isScalar(plain) && (plain.type === "QUOTE_DOUBLE" || plain.type === "QUOTE_SINGLE") ? plain.type : undefined;
  return [{ start: plain.range[0], end: plain.range[1], text: valueText(value, quotes) }];
};

/**
 * The places where a key and its value can join a map, the best first: after the key that comes next before it in the usual order.
 * @param order the keys of such a map in their usual order
 * @param text what follows the key and its colon
 */
export const insertions = (source: string, map: YAMLMap, key: string, text: string, order: readonly string[]): Splice[] => {
  if (map.has(key)) return [];
  const rank = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  const before = map.items.filter((pair) => rank(nameOf(pair)) < rank(key)).toSorted((a, b) => rank(nameOf(b)) - rank(nameOf(a)));
  const after = [...before, ...map.items.filter((pair) => !before.includes(pair))];
  const entry = `${key}: ${text}`;
  if (map.flow) {
    if (map.items.length > 0) return after.map((pair) => at(endOf(pair), `, ${entry}`));
    return map.range ? [{ start: map.range[0], end: map.range[1], text: `{ ${entry} }` }] : [];
  }
  const [first] = map.items;
  const start = isNode(first?.key) ? (first.key.range?.[0] ?? 0) : 0;
  const indent = " ".repeat(start - (source.lastIndexOf("\n", start - 1) + 1));
  const newLine = source.includes("\r\n") ? "\r\n" : "\n";
  return after.map((pair) => at(endOfLine(source, endOf(pair)), newLine + indent + entry));
};

const at = (offset: number, text: string): Splice => ({ start: offset, end: offset, text });

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");

const endOf = (pair: Pair): number => {
  const last = lastOf(isNode(pair.value) ? pair.value : pair.key);
  return last?.range?.[1] ?? 0;
};

/** What a block ends with: its own range runs on over comments that belong to what follows. */
const lastOf = (node: unknown): Node | undefined => {
  if (!isNode(node)) return undefined;
  if ((!isMap(node) && !isSeq(node)) || node.flow) return node;
  const last: unknown = node.items.at(-1);
  return (isPair(last) ? (lastOf(last.value) ?? lastOf(last.key)) : lastOf(last)) ?? node;
};

/** The end of the line that the last thing before an offset stands on. */
const endOfLine = (source: string, offset: number): number => {
  const end = source.indexOf("\n", source.slice(0, offset).trimEnd().length);
  if (end < 0) return source.length;
  return source[end - 1] === "\r" ? end - 1 : end;
};
