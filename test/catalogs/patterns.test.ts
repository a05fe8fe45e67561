import { isRecord, kinds, lineage, type PatternFile } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { builtInCatalog } from "../built-in-catalog.ts";
import { effectsOf, readAfter } from "../judge-pattern.ts";

const { sources, diagnostics } = builtInCatalog();
const patterns = sources.patterns.map(({ value }) => value);

test("the catalog has patterns and no mistakes in them", () => {
  expect(diagnostics).toEqual([]);
  expect(patterns.length).toBeGreaterThanOrEqual(14);
});

describe.each(patterns.map((pattern) => [pattern.id, pattern] as const))("%s", (_, pattern) => {
  const effects = effectsOf(pattern);

  test("breaks what it says that it breaks, and nothing else", () => {
    expect(pattern.breaks).toEqual(effects.breaks);
    expect(pattern.breaks).not.toEqual([]);
  });

  test("lowers what it says that it lowers, nothing else, and raises nothing", () => {
    expect(pattern.lowers).toEqual(effects.lowers);
    expect(effects.raises).toEqual([]);
  });

  test("leaves open what it says that it leaves open, and asks nothing else that was not asked before", () => {
    expect(pattern.leavesOpen).not.toEqual([]);
    expect(pattern.leavesOpen.map(({ rule }) => rule)).toEqual(effects.leavesOpen);
  });

  test("says of every kind of component that it takes only what holds for it", () => {
    const wrong = componentsGiven(pattern).flatMap(({ id, of }) =>
      kinds
        .filter(({ id: kind }) => lineage(kind).some((word) => of.includes(word)))
        .flatMap(({ id: kind }) => readAfter(pattern, withKind(pattern.example.before, id, kind)).diagnostics)
        .filter(({ span }) => span?.pattern === pattern.id)
        .map(({ message }) => message),
    );
    expect(wrong).toEqual([]);
  });

  test("has every control in place", () => {
    const stated = Object.values({ ...pattern.part.components, ...pattern.part.identities }).concat(pattern.part.flows ?? []);
    const statuses = stated.flatMap(({ controls }) => (isRecord(controls) ? Object.values(controls) : []));
    expect(new Set(statuses)).toEqual(new Set(["implemented"]));
  });
});

/** The components of the example that parameters stand for, each with the kinds that may be given. */
const componentsGiven = ({ parameters, example }: PatternFile): { id: string; of: readonly string[] }[] =>
  Object.values(isRecord(example.after["use"]) ? example.after["use"] : {}).flatMap((use) =>
    Object.entries(isRecord(use) && isRecord(use["with"]) ? use["with"] : {}).flatMap(([name, id]) => {
      const { type, of = ["component"] } = parameters[name] ?? {};
      return type === "component" && typeof id === "string" ? [{ id, of }] : [];
    }),
  );

const withKind = (model: PatternFile["example"]["before"], id: string, kind: string): object => {
  const components = isRecord(model["components"]) ? model["components"] : {};
  const component = isRecord(components[id]) ? components[id] : {};
  return { ...model, components: { ...components, [id]: { kind, in: component["in"] } } };
};

test("examples agree about what they share", () => {
  const said = new Map<string, string>();
  const differing = patterns.flatMap(({ example }) =>
    ["zones", "assets", "components", "identities"].flatMap((section) =>
      Object.entries(isRecord(example.before[section]) ? example.before[section] : {}).filter(([id, element]) => {
        const { kind, trust, in: zone } = isRecord(element) ? element : {};
        const text = JSON.stringify([section, kind, trust, zone]);
        if (!said.has(id)) said.set(id, text);
        return said.get(id) !== text;
      }),
    ),
  );
  expect(differing).toEqual([]);
});
