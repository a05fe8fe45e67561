import { keysOf, type Span, type SpanIndex } from "@bartizan/model";
import type { Placed } from "./system-document.ts";
import type { Place } from "./value.ts";

/** The places of a document that was made from TypeScript. The key of an element is where it was declared, with all places that had a part in it. */
export const placedSpans = (root: Placed): SpanIndex => {
  const find = (pointer: string): Placed => {
    let found = root;
    for (const key of keysOf(pointer)) {
      const next = found.members?.get(key);
      if (!next) return found;
      found = next;
    }
    return found;
  };
  return {
    value: (pointer) => spanOf(find(pointer).value),
    key: (pointer) => {
      const { declared, key, value } = find(pointer);
      if (declared) {
        const also = declared.also.map(firstLineOf);
        return { ...firstLineOf(declared.at), ...(also.length > 0 && { also }) };
      }
      return key ? spanOf(key) : firstLineOf(value);
    },
  };
};

/** Where the id of an element stands, rather than its declaration. */
export const nameSpan = (root: Placed, pointer: string): Span | undefined => {
  let found: Placed | undefined = root;
  for (const key of keysOf(pointer)) found = found?.members?.get(key);
  return found?.key && spanOf(found.key);
};

const spanOf = ({ source, start, end }: Place): Span => source.lines.span(start, end);
const firstLineOf = ({ source, start, end }: Place): Span => source.lines.firstLine(start, end);
