import { keysOf, type Span, type SpanIndex } from "@bartizan/model";
import { isMap, isSeq, type Node } from "yaml";
import type { LineIndex } from "./line-index.ts";
import type { NodeTree } from "./node-tree.ts";

interface Found {
  key: Node | undefined;
  values: readonly (Node | null)[];
}

/** Finds the places of nodes when they are asked for. A step into a map is one look-up, however many keys the map has. */
export const documentSpans = (tree: NodeTree, lines: LineIndex): SpanIndex => {
  const step = (values: Found["values"], key: string): Found | undefined => {
    let index: number | undefined;
    for (const value of values) {
      const node = value && tree.resolve(value);
      if (isMap(node)) {
        const member = tree.contentOf(node).members.get(key);
        if (member) return member;
      } else if (isSeq(node)) {
        index ??= /^\d+$/.test(key) ? Number(key) : NaN;
        const item: unknown = node.items[index];
        if (index < node.items.length) return { key: undefined, values: [item as Node | null] };
        // The lists of a key that is given twice count as one.
        index -= node.items.length;
      }
    }
    return undefined;
  };

  const find = (pointer: string): Found => {
    let found: Found = { key: undefined, values: [tree.root] };
    for (const key of keysOf(pointer)) {
      const next = step(found.values, key);
      if (!next) return found;
      found = next;
    }
    return found;
  };

  const rangeOf = (node: Node | null | undefined): readonly [number, number] | undefined => {
    const range = node?.range;
    return range && range[1] > range[0] ? [range[0], range[1]] : undefined;
  };
  const keySpan = ({ key, values }: Found): Span => {
    const keyRange = rangeOf(key);
    return keyRange ? lines.span(...keyRange) : lines.firstLine(...(rangeOf(values[0]) ?? [0, 0]));
  };

  return {
    value: (pointer) => {
      const found = find(pointer);
      const range = rangeOf(found.values[0]);
      // An empty value has no extent; its key shows where it would be.
      return range ? lines.span(...range) : keySpan(found);
    },
    key: (pointer) => keySpan(find(pointer)),
  };
};
