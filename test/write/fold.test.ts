import { expect, test } from "vitest";
import { drawDiagram } from "@bartizan/write";
import { analysisOf, component, flow, threat, zone } from "./analysis-of.ts";
import { randomAnalysis } from "./random-analysis.ts";

const idsIn = (svg: string, sort: string): string[] =>
  Array.from(svg.matchAll(new RegExp(`<g id="([^"]*)" class="${sort} `, "g")), ([, id = ""]) => id);
const groupOf = (svg: string, id: string): string => svg.slice(svg.indexOf(`<g id="${id}"`)).split("</g>")[0] ?? "";

test("whatever zones are folded, every element is shown by something that is drawn, and no arrow is left over", async () => {
  for (let seed = 0; seed < 40; seed++) {
    const analysis = randomAnalysis(seed, 12 + seed, 1.4);
    const folded = new Set(analysis.zones.filter((_, index) => (index + seed) % 3 > 0).map(({ id }) => id));
    const { svg, complete, shapes } = await drawDiagram(analysis, { folded });
    expect(complete, `seed ${seed}`).toBe(true);
    const drawn = new Set(["node", "edge", "cluster"].flatMap((sort) => idsIn(svg, sort)));
    expect([...shapes.components.keys()].toSorted()).toEqual(analysis.components.map(({ id }) => id).toSorted());
    expect([...shapes.flows.keys()].toSorted()).toEqual(analysis.flows.map(({ id }) => id).toSorted());
    const shown = new Set(Object.values(shapes).flatMap((each: ReadonlyMap<string, string>) => [...each.values()]));
    expect([...drawn].toSorted()).toEqual([...shown].toSorted());
    for (const { from, to, id } of analysis.flows) {
      const at = shapes.components.get(from);
      const inside = at === shapes.components.get(to) && at?.startsWith("zone-");
      expect(idsIn(svg, "edge").includes(shapes.flows.get(id) ?? ""), id).toBe(!inside);
    }
  }
}, 60_000);

const shop = analysisOf({
  zones: [zone("out", { trust: "untrusted" }), zone("cloud"), zone("deep", { in: "cloud" })],
  components: [
    component("someone", "user", "out"),
    component("agent", "agent", "cloud"),
    component("a", "service", "deep"),
    component("b", "service", "deep"),
  ],
  flows: [
    flow("someone", "a", { strangers: true, crosses: true }),
    flow("someone", "b", { crosses: true }),
    flow("a", "b"),
    flow("b", "agent"),
  ],
  threats: [threat("r", "a", "high"), threat("s", "a--b", "high"), threat("t", "someone--a", "low")],
});

test("a folded zone counts what is in it, and its arrows what they carry", async () => {
  const { svg, shapes } = await drawDiagram(shop, { folded: new Set(["deep"]) });
  expect(groupOf(svg, "zone-deep")).toMatch(/>deep<[\s\S]*>2 elements<[\s\S]*>H 2</);
  expect(shapes.flows.get("someone--a")).toBe(shapes.flows.get("someone--b"));
  expect(groupOf(svg, shapes.flows.get("someone--b") ?? "")).toMatch(/>2 flows<[\s\S]*>1 untrusted · L 1</);
  expect(shapes.flows.get("b--agent")).toBe("flow-b--agent");
});

test("of folded zones within each other the outermost is drawn", async () => {
  const { svg, complete } = await drawDiagram(shop, { folded: new Set(["deep", "cloud"]) });
  expect(complete).toBe(true);
  expect(idsIn(svg, "node").toSorted()).toEqual(["node-someone", "zone-cloud"]);
  expect(groupOf(svg, "zone-cloud")).toContain(">3 elements<");
});

test("overlays say in classes and words what reaches, rests and stands somewhere", async () => {
  const asset = (id: string, confidentiality: string) => ({
    id,
    name: id,
    kind: "data",
    attributes: { confidentiality: { value: confidentiality, from: "model" as const } },
    unlocks: [],
    heldBy: [],
  });
  const { svg } = await drawDiagram(
    analysisOf({
      components: [
        component("a", "agent", "none", { holds: ["note", "key"], controls: [{ control: "dlp", status: "implemented", counts: true }] }),
        component("b", "database", "none"),
      ],
      assets: [asset("note", "internal"), asset("key", "secret"), asset("odd", "unknown")],
      flows: [flow("b", "a", { strangers: true, carries: ["odd"] }), flow("a", "b", { returns: ["note"] })],
    }),
    { overlays: true, notes: new Map([["b", { text: "1", classes: ["step-1"] }]]) },
  );
  expect(groupOf(svg, "node-a")).toMatch(
    /class="[^"]* reach guarded data-secret"[\s\S]*class="chip data"[\s\S]*>secret<[\s\S]*>1 control</,
  );
  expect(groupOf(svg, "node-b")).toMatch(/class="[^"]* reach unguarded data-none step-1"[\s\S]*class="chip note"[\s\S]*>1</);
  expect(groupOf(svg, "flow-b--a")).toMatch(/ reach guarded data-none"/);
  expect(groupOf(svg, "flow-a--b")).toMatch(/ unguarded data-internal"/);
});
