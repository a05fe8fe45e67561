import { readFileSync } from "node:fs";
import { isKindOrFamily, isRecord, modelVersion } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

type Node = Record<string, unknown>;

const schema = parse(readFileSync(new URL("../../packages/model/schema/model.schema.yaml", import.meta.url), "utf8"), {
  maxAliasCount: 100,
}) as Node & {
  properties: Record<string, Node>;
  $defs: Record<string, Node>;
};
const record = (value: unknown): Record<string, Node> => (isRecord(value) ? (value as Record<string, Node>) : {});
const definition = (name: string): Node => schema.$defs[name] ?? {};
const attributes = Object.entries(record(definition("attributes")["properties"]));

/** A node, or what it refers to where it says nothing itself. */
const describedNode = (node: Node): Node => {
  const reference = node["$ref"];
  return node["description"] === undefined && typeof reference === "string" ? definition(reference.replace("#/$defs/", "")) : node;
};
const says = (node: Node): boolean => /^\S.*[.?]$/s.test(String(describedNode(node)["description"]));

/** Every node below, with the way to it. */
const nodesUnder = (node: unknown, way: string): [way: string, node: Node][] => {
  if (Array.isArray(node)) return node.flatMap((each, index) => nodesUnder(each, `${way}/${index}`));
  if (!isRecord(node)) return [];
  return [[way, node], ...Object.entries(node).flatMap(([key, value]) => nodesUnder(value, `${way}/${key}`))];
};

describe("everything that can be written is explained", () => {
  const nodes = nodesUnder(schema, "");

  test("keys", () => {
    const keys = nodes.flatMap(([way, node]) =>
      Object.entries(record(node["properties"])).map(([key, each]): [string, Node] => [`${way}/${key}`, each]),
    );
    expect(keys.length).toBeGreaterThan(150);
    expect(keys.filter(([, node]) => !says(node)).map(([way]) => way)).toEqual([]);
  });

  test("values", () => {
    const choices = nodes.flatMap(([way, node]) =>
      Array.isArray(node["oneOf"])
        ? (node["oneOf"] as Node[]).map((each): [string, Node] => [`${way}: ${String(each["const"])}`, each])
        : [],
    );
    expect(choices.length).toBeGreaterThan(250);
    expect(choices.filter(([, node]) => !says(node) || node["const"] === undefined).map(([way]) => way)).toEqual([]);
  });

  test("families", () => {
    expect(Object.entries(record(definition("kind")["x-families"])).filter(([, node]) => !says(node))).toEqual([]);
  });

  test("no description was cut at a comma", () => {
    expect(nodes.filter(([, node]) => Object.values(node).includes(null)).map(([way]) => way)).toEqual([]);
  });
});

describe("kinds", () => {
  const families = Object.keys(record(definition("kind")["x-families"]));
  const kinds = definition("kind")["oneOf"] as Node[];

  test("hang in one tree", () => {
    const names = [...families, ...kinds.map((kind) => String(kind["const"]))];
    const parents = [
      ...Object.entries(record(definition("kind")["x-families"])).map(([name, node]) => [name, node["x-parent"]]),
      ...kinds.map((kind) => [kind["const"], kind["x-parent"]]),
    ];
    expect(names).toEqual([...new Set(names)]);
    expect(parents.filter(([name, parent]) => name !== "component" && !names.includes(String(parent)))).toEqual([]);
    expect(parents.filter(([, parent]) => parent === undefined)).toEqual([["component", undefined]]);
  });

  test("have badges of their own", () => {
    const badges = kinds.map((kind) => String(kind["x-badge"]));
    expect(badges.filter((badge, index) => !/^[A-Z]{2,3}$/.test(badge) || badges.indexOf(badge) !== index)).toEqual([]);
  });
});

describe.each(attributes)("%s", (name, attribute) => {
  const isFact = attribute["$ref"] === "#/$defs/fact";
  const choices = isFact ? [true, false, "unknown"] : ((attribute["oneOf"] ?? []) as Node[]).map((choice) => choice["const"]);

  test("says what it belongs to", () => {
    const owners = attribute["x-of"] as string[];
    expect(owners.length).toBeGreaterThan(0);
    expect(owners.filter((owner) => !isKindOrFamily(owner) && !["flow", "asset", "identity"].includes(owner))).toEqual([]);
  });

  test("has a question that names its element", () => {
    expect(attribute["x-ask"]).toMatch(/^[A-Z].*\{element\}.*\?$/);
  });

  test("has two ends within its domain, and may be unknown", () => {
    const ends = [attribute["x-worst"], attribute["x-best"]];
    expect(ends.filter((end) => end === "unknown" || !choices.includes(end))).toEqual([]);
    expect(ends[0]).not.toBe(ends[1]);
    expect(choices).toContain("unknown");
    expect(choices).toEqual([...new Set(choices)]);
  });

  test("has a name in camel case", () => {
    expect(name).toMatch(/^[a-z]+([A-Z][a-z]*)*$/);
  });
});

test("the version of the format is the one that is read", () => {
  expect(schema.properties["bartizan"]?.["const"]).toBe(modelVersion);
});
