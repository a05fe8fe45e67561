import { assert, constantFrom, property, shuffledSubarray, tuple, type Arbitrary } from "fast-check";
import { buildGraph, checkModel, noSpans, trustRank, type ControlWord, type Graph, type TechnologyFile } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { someControls } from "../read/some-controls.ts";
import { sampleModel, type Document } from "./model-with.ts";

const technology = (id: string, defaults: TechnologyFile["defaults"], aliases: string[] = []): [string, TechnologyFile][] =>
  [id, ...aliases].map((name) => [name, { id, title: id, aliases, defaults, source: ["https://example.org"] }]);
const technologies = new Map([
  ...technology("vllm", { rateLimit: "none", quota: "none" }, ["vllm-openai"]),
  ...technology("other", { rateLimit: "per-ip", csp: "none" }),
]);

const graphOf = (document: unknown, controls: ReadonlyMap<string, ControlWord> = someControls): Graph => {
  const { model, sources, diagnostics } = checkModel(document, controls, noSpans);
  if (!model) throw new Error(JSON.stringify(diagnostics));
  return buildGraph({ file: "a.yaml", model, sources, spans: noSpans, diagnostics }, { controls, technologies });
};
/** A component of the sample, with more said of it. */
const component = (more: Document, id = "llm") => {
  const document = sampleModel();
  const components = document["components"] as Record<string, Document>;
  return graphOf({ ...document, components: { ...components, [id]: { ...components[id], ...more } } }).node.get(id);
};

describe("edges", () => {
  const { edges, node } = graphOf(sampleModel());

  test("a reply is an edge of its own, the other way round", () => {
    expect(edges.map(({ from, to, reply, assets }) => [from.id, to.id, reply, assets])).toEqual([
      ["chat", "llm", false, ["orders"]],
      ["llm", "chat", true, ["orders"]],
    ]);
  });

  test("each hangs on both of its ends", () => {
    expect(node.get("llm")?.in.map((edge) => edge.from.id)).toEqual(["chat"]);
    expect(node.get("llm")?.out.map((edge) => edge.to.id)).toEqual(["chat"]);
    expect(edges.every((edge, index) => edge.index === index)).toBe(true);
  });

  test("what the model does not say stays open", () => {
    const graph = graphOf({
      ...sampleModel(),
      flows: [
        { from: "chat", to: "llm" },
        { id: "b", from: "llm", to: "chat", carries: [], returns: [] },
      ],
    });
    expect(graph.edges.map(({ flow, reply, assets }) => [flow.id, reply, assets])).toEqual([
      ["b", false, []],
      ["chat--llm", false, undefined],
    ]);
    expect(graph.flows.get("b")?.crosses).toBe(true);
    expect([graph.node.get("llm")?.statedEffects, graph.node.get("chat")?.statedEffects]).toEqual([[], undefined]);
  });
});

describe("what is known of an attribute", () => {
  const rateLimit = (more: Document) => component(more)?.attributes["rateLimit"];

  test("comes from the technology where nothing else is said, the first one first", () => {
    expect(rateLimit({ technology: ["vllm"] })).toMatchObject({ value: "none", from: "technology", by: "vllm" });
    expect(rateLimit({ technology: ["VLLM-openai"] })).toMatchObject({ value: "none", from: "technology" });
    expect(rateLimit({ technology: ["other", "vllm"] })).toMatchObject({ value: "per-ip", by: "other" });
    expect(rateLimit({ technology: ["no-such-thing"] })).toBeUndefined();
  });

  const limiting = new Map<string, ControlWord>([
    ...someControls,
    ["limit", { id: "limit", title: "", cost: "low", sets: { rateLimit: ["per-account", "per-ip"] } }],
  ]);
  const limited = (more: Document) => {
    const document = sampleModel();
    const components = document["components"] as Record<string, Document>;
    const llm = { ...components["llm"], technology: ["vllm"], ...more };
    return graphOf({ ...document, components: { ...components, llm } }, limiting).node.get("llm")?.attributes["rateLimit"];
  };

  test("comes from a control before that, where the control is in place", () => {
    for (const status of ["implemented", "verified"]) {
      expect(limited({ controls: { limit: status } })).toMatchObject({
        value: "per-account",
        from: "control",
        by: "limit",
        pointer: "/components/llm/controls/limit",
      });
    }
    for (const status of ["absent", "planned"]) expect(limited({ controls: { limit: status } })).toMatchObject({ from: "technology" });
  });

  test("comes from the model before all", () => {
    expect(limited({ controls: { limit: "verified" }, rateLimit: { is: "per-ip", source: "nginx.conf:3" } })).toMatchObject({
      value: "per-ip",
      from: "model",
      source: "nginx.conf:3",
      pointer: "/components/llm/rateLimit",
    });
    expect(limited({ rateLimit: "unknown" })).toMatchObject({ value: "unknown", from: "model" });
  });

  test("is nothing of what the kind cannot have", () => {
    expect(component({ kind: "vector-store", technology: ["other"] })?.attributes).not.toHaveProperty("csp");
  });
});

describe("a control", () => {
  const graph = graphOf({
    ...sampleModel(),
    components: {
      llm: { kind: "llm", in: "vendor", controls: { csp: "verified" } },
      chat: { kind: "web-app", in: "cloud", identity: "chat-sa", controls: { csp: "verified", monitoring: "planned" } },
    },
    identities: { "chat-sa": { kind: "service", controls: { monitoring: "implemented" } } },
  });
  const uses = (controls: readonly { control: string; counts: boolean }[] = []) => controls.map(({ control, counts }) => [control, counts]);

  test("counts once it is there, and where it can work", () => {
    expect(uses(graph.node.get("chat")?.controls)).toEqual([
      ["csp", true],
      ["monitoring", false],
    ]);
    expect(uses(graph.node.get("llm")?.controls)).toEqual([["csp", false]]);
  });

  test("can be at an identity, too", () => {
    expect(uses(graph.identities.get("chat-sa")?.controls)).toEqual([["monitoring", true]]);
  });
});

describe("views", () => {
  const graph = graphOf(sampleModel());

  test("name who holds an asset and who acts under an identity", () => {
    expect(graph.assets.get("key")).toMatchObject({ heldBy: ["llm"], unlocks: ["llm"] });
    expect(graph.identities.get("chat-sa")).toMatchObject({ usedBy: ["chat"] });
  });

  test("know the families of a kind and the trust of a zone", () => {
    expect(graph.node.get("llm")?.families).toEqual(["model", "process", "component"]);
    const ranks = [...graph.zones.values()].map((zone) => [zone.id, trustRank(zone)]);
    expect(ranks).toEqual([
      ["cloud", 2],
      ["vendor", 1],
    ]);
  });

  test("give the reason why something is out of scope", () => {
    expect(graph.node.get("llm")?.outOfScope).toBe("The vendor looks after it.");
    expect(graph.node.get("chat")).not.toHaveProperty("outOfScope");
  });
});

/** The same value with its maps and lists in some other order. */
const reordered = (value: unknown): Arbitrary<unknown> => {
  if (Array.isArray(value)) return all(value.map(reordered)).chain((items) => shuffledSubarray(items, { minLength: items.length }));
  if (typeof value !== "object" || value === null) return constantFrom(value);
  const entries = Object.entries(value).map(([key, each]) => reordered(each).map((other): [string, unknown] => [key, other]));
  return all(entries).chain((pairs) => shuffledSubarray(pairs, { minLength: pairs.length }).map(Object.fromEntries));
};
const all = <T>(arbitraries: Arbitrary<T>[]): Arbitrary<T[]> => (arbitraries.length === 0 ? constantFrom([]) : tuple(...arbitraries));

/** All that a graph says, without the places in its file. */
const said = (graph: Graph): string =>
  JSON.stringify(
    {
      nodes: graph.nodes.map(({ in: into, out, ...view }) => ({
        ...view,
        in: into.map(({ index }) => index),
        out: out.map(({ index }) => index),
      })),
      edges: graph.edges.map(({ flow, from, to, ...edge }) => ({ ...edge, flow: flow.id, from: from.id, to: to.id })),
      flows: [...graph.flows],
      zones: [...graph.zones],
      assets: [...graph.assets],
      identities: [...graph.identities],
    },
    (key, value: unknown) => (key === "pointer" || key === "span" ? undefined : value),
  );

test("the order of a file makes no difference", () => {
  const document = {
    ...sampleModel(),
    flows: [
      {
        from: "chat",
        to: "llm",
        carries: ["orders", "key"],
        returns: ["key", "orders"],
        controls: { tls: "verified", monitoring: "planned" },
      },
      { id: "second", from: "chat", to: "llm", authentication: "token", rateLimit: "none" },
      { from: "llm", to: "chat" },
    ],
  };
  // What a list of technologies says depends on its order, so that one is left alone here.
  const expected = said(graphOf(document));
  assert(
    property(reordered(document), (other) => {
      expect(said(graphOf(other))).toBe(expected);
    }),
    { numRuns: 200, seed: 7 },
  );
});
