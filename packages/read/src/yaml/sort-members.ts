import { pointerOf } from "@bartizan/model";
import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from "yaml";

/**
 * Puts the keys of every map into the order of a schema; those that it does not know come last and keep their order among themselves.
 * Comments and blank lines move with the key below them.
 * @param membersAt the keys of the map at a pointer, in their order
 */
export const sortMembers = (node: unknown, membersAt: (pointer: string) => readonly string[], pointer = ""): void => {
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) sortMembers(item, membersAt, pointer + pointerOf(index));
  } else if (isMap(node)) {
    for (const pair of node.items) sortMembers(pair.value, membersAt, pointer + pointerOf(nameOf(pair)));
    const members = membersAt(pointer);
    if (members.length > 0) sortPairs(node, new Map(members.map((name, index) => [name, index])), pointer);
  }
};

const sortPairs = (map: YAMLMap, order: ReadonlyMap<string, number>, pointer: string): void => {
  const rank = (pair: Pair): number => (nameOf(pair) === "<<" ? -1 : (order.get(nameOf(pair)) ?? order.size));
  const [formerFirst] = map.items;
  map.items = map.items.toSorted((a, b) => rank(a) - rank(b));
  const [first] = map.items;
  if (first === formerFirst || !isScalar(first?.key) || !isScalar(formerFirst?.key)) return;
  // `yaml` hangs what stands above the first key of a block on the block; what stands at the top of a file is about the file.
  if (pointer === "")
    [first.key.commentBefore, formerFirst.key.commentBefore] = [joined(formerFirst.key.commentBefore, first.key.commentBefore), null];
  else if (!map.flow && map.commentBefore && !/\/\d+$/.test(pointer)) {
    formerFirst.key.commentBefore = joined(map.commentBefore, formerFirst.key.commentBefore);
    map.commentBefore = null;
  }
  if (first.key.spaceBefore) {
    first.key.spaceBefore = false;
    formerFirst.key.spaceBefore = true;
  }
};

const joined = (...comments: readonly (string | null | undefined)[]): string | null => comments.filter(Boolean).join("\n") || null;

const nameOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : "");
