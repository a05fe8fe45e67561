import { expect, test } from "vitest";
import { searchEntries } from "../../site/src/client/search-entries.ts";
import type { SearchPart } from "../../site/src/search-sorts.ts";

const parts: SearchPart[] = [
  { entries: [[9, "Refund without approval", "a/", "refund-rule"]] },
  {
    system: "Desk",
    entries: [
      [1, "Refund tool", "b/", "refunds"],
      [2, "Anyone can make the desk pay refunds", "c/", "deputy@refunds"],
      [1, "Prerefund", "d/"],
    ],
  },
  { system: "Shop", entries: [[1, "Refund tool", "e/", "refunds"]] },
];
const found = (query: string, own?: string): string[] => searchEntries(parts, query, own).map(({ entry }) => entry[2]);

test("whole ids come before beginnings, beginnings before words within, and parts of words last", () => {
  expect(found("refunds", "Desk")).toEqual(["b/", "e/", "c/"]);
  expect(found("refund", "Desk").at(-1)).toBe("d/");
});

test("every word has to be there, and the own system comes first", () => {
  expect(found("refund tool", "Shop")).toEqual(["e/", "b/"]);
  expect(found("refund nothing")).toEqual([]);
  expect(found("  ")).toEqual([]);
});
