import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

interface NearMiss {
  "comes-to": "open" | "uncertain" | "mitigated" | "nothing";
  when: Record<string, unknown>;
}

const cases = parse(readFileSync(new URL("near-misses.yaml", import.meta.url), "utf8")) as Record<string, NearMiss[]>;
const examples = new Map(builtInCatalog().sources.rules.map(({ value }) => [value.id, value.examples.fires]));

/** A copy of a document with values put at some pointers, or taken away from there. */
const changed = (document: unknown, edits: Record<string, unknown>): unknown => {
  const copy = structuredClone(document);
  const removedItems: { list: unknown[]; item: unknown }[] = [];
  for (const [pointer, value] of Object.entries(edits)) {
    const path = pointer.slice(1).split("/");
    const key = path.pop() as string;
    const parent = path.reduce((at, step) => (at as Record<string, unknown>)[step], copy) as Record<string, unknown>;
    if (value !== null) parent[key] = value;
    else if (Array.isArray(parent)) removedItems.push({ list: parent, item: parent[Number(key)] });
    else delete parent[key];
  }
  for (const { list, item } of removedItems) list.splice(list.indexOf(item), 1);
  return copy;
};

const order = ["open", "uncertain", "mitigated"];

describe.each(Object.entries(cases))("%s", (rule, misses) => {
  test.each(misses.map((miss) => [JSON.stringify(miss.when), miss] as const))("%s", (_, miss) => {
    const found = analyseDocument(changed(examples.get(rule), miss.when)).threats.filter((threat) => threat.rule === rule);
    const worst = order.find((status) => found.some((threat) => threat.status === status)) ?? "nothing";
    expect(worst).toBe(miss["comes-to"]);
  });
});
