import { expect, test, describe } from "vitest";
import { examplesOf, judgeExample } from "@bartizan/engine";
import { controlFits, kinds, lineage } from "@bartizan/model";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

const { sources, catalog, diagnostics } = builtInCatalog();
const rules = sources.rules.map((each) => each.value);

test("the built-in catalog has no mistakes", () => {
  expect(diagnostics).toEqual([]);
  expect(catalog.rules.map((rule) => rule.id)).toEqual(rules.map((rule) => rule.id).toSorted());
});

/** The leaves of a document by their path; lists of flows by the flow. */
const leaves = (node: unknown, path = ""): string[] => {
  if (Array.isArray(node)) return node.flatMap((item) => [`${path}/${JSON.stringify(item)}`]);
  if (typeof node === "object" && node !== null) return Object.entries(node).flatMap(([key, value]) => leaves(value, `${path}/${key}`));
  return [`${path}=${JSON.stringify(node)}`];
};

/** Is every bracket opened before it is closed, and closed? */
const pairsBrackets = (text: string): boolean => {
  let open = 0;
  for (const sign of text) {
    if (sign === "(") open++;
    else if (sign === ")" && --open < 0) return false;
  }
  return open === 0;
};

describe.each(rules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test("has examples that keep their word", () => {
    const problems = examplesOf(rule).flatMap((example) => {
      const threats = analyseDocument(example.model).threats.filter((threat) => threat.rule === rule.id);
      const problem = judgeExample(example, threats);
      return problem === undefined ? [] : [`${example.name} ${problem}`];
    });
    expect(problems).toEqual([]);
  });
  test("has pairs of examples that differ in one attribute, control or flow", () => {
    for (const pair of [rule.examples, ...(rule.examples.also ?? [])]) {
      if (!pair.fires || !pair.silent) continue;
      const fires = new Set(leaves(pair.fires));
      const silent = new Set(leaves(pair.silent));
      const added = [...silent].filter((leaf) => !fires.has(leaf));
      const removed = [...fires].filter((leaf) => !silent.has(leaf));
      expect({ added: Math.min(added.length, 2), removed: Math.min(removed.length, 2), any: added.length + removed.length > 0 }).toEqual({
        added: Math.min(added.length, 1),
        removed: Math.min(removed.length, 1),
        any: true,
      });
    }
  });
  test("says where every threat is and what would clear or lower it", () => {
    const threat = analyseDocument(rule.examples.fires).threats.find((each) => each.rule === rule.id);
    expect(threat?.title).not.toMatch(/[{}]/);
    expect(threat?.controls.length).toBeGreaterThan(0);
    expect(threat?.risk.residual.likelihoodReason).toMatch(/: /);
    expect(threat?.conditions.map((condition) => condition.expression).filter((text) => !pairsBrackets(text))).toEqual([]);
  });
});

test("every rule has a control of its own", () => {
  const bare = rules.filter((rule) => [...(rule.brokenBy ?? []), ...(rule.reducedBy ?? [])].length === 0);
  expect(bare.map((rule) => rule.id)).toEqual([]);
});

test("a technique that ATLAS lists mitigations for has one of them at some rule", () => {
  const atlas = sources.frameworks.filter(({ value }) => value.family === "atlas").map(({ value }) => value);
  const listed = new Set(atlas.flatMap(({ mitigations = [] }) => mitigations.flatMap(({ techniques }) => techniques)));
  const named = catalog.rules.flatMap((rule) => rule.techniques).filter(({ id }) => listed.has(id));
  const attached = new Set(named.filter(({ mitigations }) => mitigations.length > 0).map(({ id }) => id));
  expect([...new Set(named.map(({ id }) => id))].filter((id) => !attached.has(id))).toEqual([]);
  expect(attached.size).toBeGreaterThan(0);
});

test("a rule asks for controls of its subject only where they can stand", () => {
  const byId = new Map(catalog.controls.map((control) => [control.id, control]));
  const misplaced = rules.flatMap(({ id, subject, brokenBy = [], reducedBy = [] }) =>
    [...brokenBy, ...reducedBy].flatMap(({ control, on }) => {
      const of = subject[on];
      if (!of) return [];
      const sorts = [...of, ...kinds.map((kind) => kind.id).filter((kind) => lineage(kind).some((word) => of.includes(word)))];
      const word = byId.get(control);
      return word && sorts.some((sort) => controlFits(word, sort)) ? [] : [`${id}: ${control} on ${on}`];
    }),
  );
  expect(misplaced).toEqual([]);
});

test("the rules use every shape of binding", () => {
  const subjects = new Set(rules.flatMap((rule) => Object.values(rule.subject).flat()));
  for (const sort of ["flow", "identity", "asset"]) expect(subjects).toContain(sort);
  expect(rules.some((rule) => Object.keys(rule.with ?? {}).length >= 2)).toBe(true);
  expect(rules.some((rule) => (rule.needs ?? []).length >= 2)).toBe(true);
  expect(rules.some((rule) => (rule.brokenBy ?? []).some((each) => each.on === "every-route"))).toBe(true);
});
