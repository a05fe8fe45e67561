import type { CatalogSort } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";

const rule = `id: steer
title: "{agent} can be steered"
summary: Anyone who writes what an agent reads can give it instructions.
subject: { agent: [agent] }
place: agent
likelihood: { skill: low, maturity: demonstrated }
maps: { stride: [tampering] }
examples: { fires: {}, silent: {} }
`;
const control =
  "id: csp\ntitle: Content security policy\nsummary: Says where pages may load from.\nlimits: Browsers only.\nsets: { csp: [strict, own-domains] }\ncost: low\n";
const technology = "id: langgraph\ntitle: LangGraph\nkinds: [agent]\ndefaults: { humanApproval: none }\nsource: [https://example.org]\n";
const framework = `id: stride
family: stride
title: STRIDE
edition: "2006"
publisher: Microsoft
licence: names only
status: official
groups: [{ id: g, title: G }]
entries:
  - { id: a, title: A, groups: [g] }
  - { id: b, title: B, parent: a }
mitigations: [{ id: m, title: M, techniques: [a] }]
retired: { c: a }
perElement: { flow: [a, b] }
`;

const pattern = `id: guarded
title: Guarded agent
summary: A guard beside an agent.
parameters:
  agent: { type: component, of: [agent], description: What is guarded. }
  keys: { type: assets, optional: true, description: What it holds. }
part:
  components: { $agent: { humanApproval: per-call }, guard: { kind: guardrail, holds: $keys } }
breaks: []
lowers: []
leavesOpen: []
example: { before: {}, after: {} }
`;

const found = (text: string, file: string, sort: CatalogSort): string[] =>
  readCatalogFile(text, file, sort).diagnostics.map(({ code, pointer, span }) => `${span?.line}:${span?.column} ${code} ${pointer}`);

describe("a file of a catalog", () => {
  test.each([
    ["rule", rule, "catalogs/threats/steer.yaml"],
    ["control", control, "csp.yml"],
    ["technology", technology, "own/langgraph.yaml"],
    ["framework", framework, "stride.yaml"],
    ["pattern", pattern, "guarded.yaml"],
  ] as const)("%s is read with its places", (sort, text, file) => {
    const read = readCatalogFile(text, file, sort);
    expect(read.diagnostics).toEqual([]);
    expect(read.value?.id).toBe(file.replace(/^.*\//, "").replace(/\..*$/, ""));
    expect(read.spans.value("/id")).toMatchObject({ file, line: 1, column: 5 });
  });

  test("has the name of its file as its id", () => {
    expect(found(control, "csb.yaml", "control")).toEqual(["1:5 catalog-problem /id"]);
  });

  test("tells every mistake of its shape at once", () => {
    const text = rule
      .replace("place: agent\n", "")
      .replace("skill: low", "skill: lo")
      .replace("summary:", "sumary:")
      .replace("id: steer", "id: Steer!");
    expect(found(text, "steer.yaml", "rule")).toEqual([
      "1:1 missing-member ",
      "1:5 bad-id /id",
      "3:1 unknown-key /sumary",
      "5:22 wrong-value /likelihood/skill",
    ]);
  });

  test("names attributes, values and kinds that exist", () => {
    expect(found(control.replace("csp: [strict, own", "csp: [strikt, own"), "csp.yaml", "control")).toEqual([
      "5:15 catalog-problem /sets/csp/0",
    ]);
    expect(found(control.replace("csp: [", "cps: ["), "csp.yaml", "control")).toEqual(["5:9 catalog-problem /sets/cps"]);
    expect(found(`${control}on: [application, flow, web-ap]\n`, "csp.yaml", "control")).toEqual(["7:25 catalog-problem /on/2"]);
    const wrong = technology.replace("humanApproval: none", "humanApproval: maybe").replace("[agent]", "[agent, agnet]");
    expect(found(wrong, "langgraph.yaml", "technology")).toEqual([
      "3:16 catalog-problem /kinds/1",
      "4:28 catalog-problem /defaults/humanApproval",
    ]);
  });

  test("names entries, groups and successors that exist, each once", () => {
    const wrong = framework
      .replace("parent: a", "parent: x")
      .replace("groups: [g]", "groups: [h]")
      .replace("{ id: b", "{ id: a")
      .replace("[a] }]", "[z] }]")
      .replace("c: a", "c: d")
      .replace("flow: [a, b]", "flow: [a, q]");
    expect(found(wrong, "stride.yaml", "framework").map((each) => each.split(" ")[2])).toEqual([
      "/entries/0/groups/0",
      "/entries/1/id",
      "/entries/1/parent",
      "/mitigations/0/techniques/0",
      "/retired/c",
      "/perElement/flow/1",
    ]);
  });

  test("may be anything without an exception", () => {
    for (const text of [
      "",
      "x",
      "- a",
      "id: [",
      "\u0000",
      "{".repeat(1000),
      "id: 5\nentries: 5\nsets: 5\nretired: []\nkinds: {}\n",
      "!x a: b",
    ]) {
      for (const sort of ["rule", "control", "technology", "framework", "pattern"] as const) {
        const read = readCatalogFile(text, "a.yaml", sort);
        expect(read.value).toBeUndefined();
        expect(read.diagnostics.length).toBeGreaterThan(0);
      }
    }
  });

  test.each([
    ["rule", rule],
    ["control", control],
    ["technology", technology],
    ["framework", framework],
    ["pattern", pattern],
  ] as const)("%s may have anything at any of its places", (sort, text) => {
    for (const odd of [null, 5, true, "x", [], ["x"], [[]], {}, { x: {} }, { is: "x" }]) {
      const places = placesIn(parse(text)).length;
      for (let place = 0; place < places; place++) {
        const tree: unknown = parse(text);
        const { holder, key } = placesIn(tree)[place] ?? {};
        if (holder && key !== undefined) holder[key] = odd;
        const { value, diagnostics } = readCatalogFile(stringify(tree), `${sort}.yaml`, sort);
        expect(value === undefined).toBe(diagnostics.length > 0);
      }
    }
  });
});

/** Every place in a tree that something can be put at. */
const placesIn = (node: unknown): { holder: Record<string, unknown>; key: string }[] =>
  typeof node === "object" && node !== null
    ? Object.entries(node).flatMap(([key, value]) => [{ holder: node as Record<string, unknown>, key }, ...placesIn(value)])
    : [];

test.each([
  ["a parameter that its part does not use", ["holds: $keys", "logging: kept"], "6:3 catalog-problem /parameters/keys"],
  ["a word that is no parameter", ["holds: $keys", "holds: [$keys, $kyes]"], "8:95 catalog-problem /part/components/guard/holds/1"],
  ["a key that is no parameter", ["{ $agent:", "{ $agent: {}, $agnet:"], "8:29 catalog-problem /part/components/$agnet"],
  ["a kind that does not exist", ["of: [agent]", "of: [agnet]"], "5:34 catalog-problem /parameters/agent/of/0"],
  ["an id that may be left out", ["of: [agent], desc", "optional: true, desc"], "5:18 wrong-value /parameters/agent/type"],
])("a pattern has not %s", (_, [before = "", after = ""], expected) => {
  expect(
    found(
      pattern.replace(before, () => after),
      "guarded.yaml",
      "pattern",
    ),
  ).toEqual([expected]);
});
