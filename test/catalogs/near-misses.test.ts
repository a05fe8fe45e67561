import { expect, test } from "vitest";
import type { RuleFile } from "@bartizan/model";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { nearMisses } from "./near-misses.ts";

const order = ["open", "uncertain", "mitigated"];

test.each(nearMisses.map((miss) => [miss.rule, miss.name, miss] as const))("%s: %s", (rule, _, { document, comesTo, at }) => {
  const found = analyseDocument(document).threats.filter((threat) => threat.rule === rule && (at === undefined || threat.place === at));
  const worst = order.find((status) => found.some((threat) => threat.status === status)) ?? "nothing";
  expect(worst).toBe(comesTo);
});

/** Paths of plain values. */
const valuesOf = (node: unknown, path: readonly string[] = []): [path: string, value: unknown][] =>
  typeof node === "object" && node !== null && !Array.isArray(node)
    ? Object.entries(node).flatMap(([key, value]) => valuesOf(value, [...path, key]))
    : [[path.join("."), node]];

/** The attribute that alone decides between the examples of a rule, if it is one that both state. */
const decisive = (rule: RuleFile): string | undefined => {
  const silent = new Map(valuesOf(rule.examples.silent));
  const [path, ...others] = valuesOf(rule.examples.fires).filter(([each, value]) => silent.has(each) && silent.get(each) !== value);
  return path && others.length === 0 && typeof path[1] !== "object" ? path[0] : undefined;
};

/** A copy of a document without the value at a dotted path. */
const without = (document: object, path: string): object => {
  const copy = structuredClone(document) as Record<string, unknown>;
  const keys = path.split(".");
  const last = keys.pop() as string;
  delete keys.reduce((here, key) => here[key] as Record<string, unknown>, copy)[last];
  return copy;
};

const decided = builtInCatalog().sources.rules.flatMap(({ value: rule }) => {
  const path = decisive(rule);
  return path === undefined ? [] : [[rule.id, path, rule] as const];
});

test.each(decided)("%s is not open where %s is not stated", (id, path, rule) => {
  const { threats } = analyseDocument(without(rule.examples.fires, path));
  expect(threats.filter((threat) => threat.rule === id && threat.status === "open").map((threat) => threat.id)).toEqual([]);
});
