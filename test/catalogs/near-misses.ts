import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { catalogSources } from "../catalog-sources.ts";

type Outcome = "open" | "uncertain" | "mitigated" | "nothing";

/** An example of a rule with something changed in it, and what the rule then comes to. */
export interface NearMiss {
  rule: string;
  name: string;
  document: unknown;
  comesTo: Outcome;
  /** The place that it is about; the worst place where none is said. */
  at: string | undefined;
}

interface Line {
  from?: "fires" | "silent";
  "comes-to": Outcome;
  at?: string;
  when: Record<string, unknown>;
}

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

const lines = parse(readFileSync(new URL("near-misses.yaml", import.meta.url), "utf8")) as Record<string, Line[]>;
const examples = new Map(catalogSources().sources.rules.map(({ value }) => [value.id, value.examples]));

/** All near misses of `near-misses.yaml`. */
export const nearMisses: readonly NearMiss[] = Object.entries(lines).flatMap(([rule, misses]) =>
  misses.map(({ from = "fires", "comes-to": comesTo, at, when }) => ({
    rule,
    name: `${from === "silent" ? "silent " : ""}${JSON.stringify(when)}`,
    document: changed(examples.get(rule)?.[from], when),
    comesTo,
    at,
  })),
);
