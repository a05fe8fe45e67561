import { checkControlMaps, describeCatalog } from "@bartizan/engine";
import { flowId, noSpans, type ControlFile } from "@bartizan/model";
import { expect, test } from "vitest";
import { catalogSources } from "../catalog-sources.ts";

const { sources } = catalogSources();
const frameworks = sources.frameworks.map(({ value }) => value);
const idsIn = (list: readonly { id: string }[]): string[] => list.map(({ id }) => id);

test("the examples of a rule have what they share in the same order, and lose nothing by it", () => {
  const described = describeCatalog(sources, (example) => JSON.stringify(example));
  for (const { value: rule } of sources.rules) {
    const { fires, silent } = described.rules.find(({ id }) => id === rule.id)?.examples ?? { fires: "{}", silent: "{}" };
    const [first, second] = [Object.keys(JSON.parse(fires) as object), Object.keys(JSON.parse(silent) as object)];
    expect(
      second.filter((key) => first.includes(key)),
      rule.id,
    ).toEqual(first.filter((key) => second.includes(key)));
    expect(JSON.parse(silent), rule.id).toEqual(rule.examples.silent);
    expect(JSON.parse(fires), rule.id).toEqual(rule.examples.fires);
  }
});

test("a described catalog has everything once, by id, as it stands in its files", () => {
  const described = describeCatalog(sources, (example) => JSON.stringify(example));
  for (const sort of ["rules", "controls", "patterns", "technologies", "frameworks"] as const)
    expect(idsIn(described[sort]), sort).toEqual(idsIn(sources[sort].map(({ value }) => value)).toSorted());
  const texts = ["title", "summary", "limits", "cost", "on", "verify", "telemetry", "subject", "place", "breaks", "lowers", "leavesOpen"];
  for (const sort of ["rules", "controls", "patterns"] as const)
    for (const { value } of sources[sort]) {
      const told = described[sort].find(({ id }) => id === value.id) ?? {};
      for (const key of texts) expect(Reflect.get(told, key), `${value.id} ${key}`).toEqual(Reflect.get(value, key));
    }
  expect(described.functions.length).toBeGreaterThan(60);
  for (const { name, description } of described.functions) expect(`${name}: ${description}`).toMatch(/^\w+: .+[.?]/);
});

test("a described rule says what it asks, what it names and what belongs to it", () => {
  const described = new Map(describeCatalog(sources, () => "").rules.map((rule) => [rule.id, rule]));
  const atlas = new Map(
    frameworks.filter(({ family }) => family === "atlas").flatMap(({ entries }) => entries.map(({ id, title }) => [id, title])),
  );
  for (const { value } of sources.rules) {
    const rule = described.get(value.id);
    expect(rule).toMatchObject({ with: value.with ?? {}, when: value.when ?? "true", needs: value.needs ?? [], gains: value.gains ?? [] });
    expect(rule?.brokenBy).toEqual((value.brokenBy ?? []).map(({ control }) => control));
    expect(rule?.reducedBy).toEqual((value.reducedBy ?? []).map(({ control }) => control));
    expect(rule?.techniques).toHaveLength(value.techniques?.length ?? 0);
    expect([...(rule?.techniques ?? []), ...(rule?.steps ?? [])].filter((id) => !atlas.has(id))).toEqual([]);
    const named = Object.entries(value.maps).flatMap(([family, ids]) => ids.map((id) => `${family} ${id}`));
    const families = new Map(frameworks.map(({ id, family }) => [id, family]));
    expect(rule?.maps.map(({ framework, id }) => `${families.get(framework)} ${id}`)).toEqual(
      expect.arrayContaining(named.filter((each) => !each.startsWith("atlas"))),
    );
    expect(rule?.maps.every(({ title }) => title !== "")).toBe(true);
  }
});

test("a described pattern says what it takes, where its controls stand and how it is used", () => {
  const texts = new Map(
    describeCatalog(
      sources,
      () => "short",
      (model) => JSON.stringify(model),
    ).patterns.map((pattern) => [pattern.id, pattern]),
  );
  for (const { value } of sources.patterns) {
    const { components = {}, identities = {}, flows = [] } = value.part;
    const standing = [
      ...Object.entries(components),
      ...Object.entries(identities),
      ...flows.map((flow): [string, object] => [flowId(flow), flow]),
    ].flatMap(([at, element]) => Object.keys((element as { controls?: object }).controls ?? {}).map((control) => `${control} ${at}`));
    const pattern = texts.get(value.id);
    expect(pattern?.brings.flatMap(({ control, at }) => at.map((place) => `${control} ${place}`)).toSorted()).toEqual(standing.toSorted());
    expect(pattern?.brings.map(({ control }) => control)).toEqual([...new Set(pattern?.brings.map(({ control }) => control))].toSorted());
    expect(pattern?.parameters.map(({ id, type, of, isRequired }) => [id, type, of, isRequired])).toEqual(
      Object.entries(value.parameters).map(([id, { type, of = [], optional = false }]) => [id, type, of, !optional]),
    );
    expect(JSON.parse(pattern?.use ?? "")).toEqual({ use: value.example.after["use"] });
    expect(JSON.parse(pattern?.part ?? "")).toEqual(value.part);
    expect(JSON.parse(pattern?.examples.before ?? "")).toEqual(value.example.before);
    expect(JSON.parse(pattern?.examples.after ?? "")).toEqual(value.example.after);
  }
});

test("a control that is mapped to what no framework has says where", () => {
  const mistakes = (maps: ControlFile["maps"]): string[] =>
    checkControlMaps([{ file: "ours.yaml", value: maps ? { maps } : {}, spans: noSpans }], frameworks).map(
      ({ code, pointer }) => `${code} ${pointer}`,
    );
  expect(mistakes(undefined)).toEqual([]);
  expect(mistakes({ stride: ["tampering"], atlas: ["AML.M0033"] })).toEqual([]);
  expect(mistakes({ stride: ["tampering", "spooking"], strife: ["tampering"], cwe: ["CWE-0"] })).toEqual([
    "catalog-problem /maps/stride/1",
    "catalog-problem /maps/strife",
    "catalog-problem /maps/cwe/0",
  ]);
});
