import { expect, test } from "vitest";
import type { Analysis } from "@bartizan/model";
import { dotOf, drawDiagram, flowTable } from "@bartizan/write";
import { analysisOf, component, flow, threat, zone } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { hostileTexts, saying } from "./hostile.ts";
import { orderHelp } from "./order-help.ts";
import { randomAnalysis } from "./random-analysis.ts";

/** Groups of a class, by id; counted here by other means than the writer's own. */
const groups = (svg: string, sort: "node" | "edge" | "cluster"): Map<string, string> =>
  new Map(
    svg
      .split("<g ")
      .slice(1)
      .filter((part) => new RegExp(`^id="[^"]*" class="${sort} `).test(part))
      .map((part) => [/^id="([^"]*)"/.exec(part)?.[1] ?? "", part]),
  );

/** The lines of text in a group, as a reader sees them. */
const textsOf = (group = ""): string[] =>
  Array.from(group.matchAll(/<text [^>]*>([^<]*)</g), ([, text = ""]) =>
    text
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
      .replaceAll("&amp;", "&")
      .trim(),
  );

/** Left, top, right and bottom of the first shape of a group. */
const boxOf = (group = ""): [number, number, number, number] => {
  const numbers = Array.from((/ (?:d|points)="([^"]*)"/.exec(group)?.[1] ?? "").matchAll(/-?[\d.]+/g), Number);
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Does every component stand within its own zone and no other zone of the same level? */
const checkPlaces = (analysis: Analysis, svg: string): void => {
  const clusters = groups(svg, "cluster");
  const nodes = groups(svg, "node");
  const parents = new Map(analysis.zones.map((each) => [each.id, each.in]));
  for (const { id, zone: home } of analysis.components) {
    const around = new Set<string>();
    for (let up: string | undefined = home; up !== undefined; up = parents.get(up)) around.add(up);
    const [left, top, right, bottom] = boxOf(nodes.get(`node-${id}`));
    for (const each of analysis.zones) {
      const [zoneLeft, zoneTop, zoneRight, zoneBottom] = boxOf(clusters.get(`zone-${each.id}`));
      const inside = left >= zoneLeft && right <= zoneRight && top >= zoneTop && bottom <= zoneBottom;
      expect(inside, `${id} in ${each.id}`).toBe(around.has(each.id));
    }
  }
};

const checkPicture = (analysis: Analysis, svg: string, labels = true): void => {
  expect([...groups(svg, "cluster").keys()].toSorted()).toEqual(analysis.zones.map(({ id }) => `zone-${id}`).toSorted());
  expect([...groups(svg, "node").keys()].toSorted()).toEqual(analysis.components.map(({ id }) => `node-${id}`).toSorted());
  const edges = groups(svg, "edge");
  expect([...edges.keys()].toSorted()).toEqual(analysis.flows.map(({ id }) => `flow-${id}`).toSorted());
  for (const { id, carries, returns } of analysis.flows) {
    const edge = edges.get(`flow-${id}`) ?? "";
    expect(edge).toContain("<path ");
    expect(edge.match(/<polygon /g)?.length, id).toBe(returns.length > 0 ? 2 : 1);
    if (labels) expect(edge.includes("<text "), id).toBe(carries.length > 0);
  }
};

/** Tags close in the order they open, and only what a picture needs is there. */
const checkInert = (svg: string): void => {
  expect(svg).toMatch(/^<svg viewBox="[-\d. ]+" xmlns="http:\/\/www\.w3\.org\/2000\/svg" role="group">/);
  const open: string[] = [];
  const rest = svg.replaceAll(
    /<(\/?)([a-z]+)((?: [a-z-]+[A-Za-z]*="[^"<]*")*)(\/?)>/g,
    (_, close: string, name: string, attributes: string, empty: string) => {
      expect(["svg", "g", "title", "path", "polygon", "polyline", "ellipse", "text"]).toContain(name);
      expect(attributes).not.toMatch(/ (?:on\w+|href|style)=|javascript:|url\(/);
      if (close) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      return "";
    },
  );
  expect(open).toEqual([]);
  expect(rest).not.toMatch(/[<>]/);
  expect(rest.replaceAll(/&(?:amp|lt|gt|quot|#\d+);/g, "")).not.toContain("&");
};

test("200 systems are drawn whole: every zone, component, flow and label", async () => {
  for (let seed = 0; seed < 200; seed++) {
    const analysis = randomAnalysis(seed, 5 + ((seed * 7) % 36) + (seed % 10 === 0 ? 20 : 0), 1 + (seed % 3) * 0.4);
    const drawing = await drawDiagram(analysis);
    expect(drawing, `seed ${seed}`).toMatchObject({ complete: true, missing: [], variant: "label" });
    checkPicture(analysis, drawing.svg);
    checkPlaces(analysis, drawing.svg);
    checkInert(drawing.svg);
  }
}, 60_000);

test.each([
  [150, 1.5],
  [400, 1.5],
])(
  "%d components are drawn whole too",
  async (nodes, flowsPerNode) => {
    const analysis = randomAnalysis(3, nodes, flowsPerNode);
    const { svg, complete } = await drawDiagram(analysis);
    expect(complete).toBe(true);
    checkPicture(analysis, svg);
  },
  30_000,
);

test.each(fixtures)("the picture of $name is whole and inert", async ({ report }) => {
  const [analysis = analysisOf()] = report.systems;
  const { svg, complete, missing } = await drawDiagram(analysis);
  expect(missing).toEqual([]);
  expect(complete).toBe(true);
  checkInert(svg);
});

test.each([
  ["&lt;b&gt; &#60; &amp;", "&lt;b&gt; &#60; &amp;"],
  [String.raw`\N \G \E \l \\ \"`, String.raw`\N \G \E \l \\ \"`],
  [`"] ; } <<b>x</b>> {|}`, `"] ; } <<b>x</b>> {|}`],
  ["user\u202etxt", String.raw`user\u{202e}txt`],
  ["注文 ✔️ é", "注文 ✔️ é"],
  [" ", "(no name)"],
])("the name %j is shown as %j", async (name, shown) => {
  const { svg } = await drawDiagram(
    analysisOf({
      zones: [zone("z", { name })],
      components: [component("a", "agent", "z", { name })],
      flows: [flow("a", "a", { carries: [name] })],
    }),
  );
  expect(textsOf(groups(svg, "node").get("node-a"))[0]).toBe(shown);
  if (name.trim() === "") return;
  expect(textsOf(groups(svg, "edge").get("flow-a--a")).join(" ")).toBe(shown);
  expect(textsOf(groups(svg, "cluster").get("zone-z"))).toEqual([`${shown} · trusted`]);
});

test("symbols follow the family of the kind, and threats stand at their places in words", async () => {
  const { svg } = await drawDiagram(orderHelp);
  const nodes = groups(svg, "node");
  expect(nodes.get("node-customers")).toMatch(/class="node kind-user external">[\s\S]*fill="#e5e7eb"/);
  expect(nodes.get("node-assistant")).toMatch(/class="node kind-agent process">[\s\S]*>AGT agent<[\s\S]*class="tab critical"[\s\S]*>C 1</);
  expect(nodes.get("node-log")).toMatch(/class="node kind-log store out-of-scope">[\s\S]*>out of scope</);
  expect(groups(svg, "edge").get("flow-orders--assistant")).toContain(">L 1<");
  expect(groups(svg, "edge").get("flow-tickets--assistant")).toMatch(/class="edge flow crosses strangers">[\s\S]*>untrusted</);
  expect(groups(svg, "cluster").get("zone-data")).toMatch(/class="cluster zone trust-restricted">[\s\S]*>Customer data · restricted/);
  expect(svg).toContain("<title>Refunds to Payment provider: payment</title>");
  const without = await drawDiagram(orderHelp, { threats: false, flowLabels: "none" });
  expect(without.variant).toBe("no labels");
  expect(without.svg).not.toMatch(/tab-text|flow-label/);
});

test("a label has the names that fit, and counts the others", async () => {
  const asset = (id: string, name: string) => ({ id, name, kind: "data", attributes: {}, unlocks: [], heldBy: [] });
  const { svg } = await drawDiagram(
    analysisOf({
      components: [component("a", "agent", "none")],
      assets: [asset("ticket-text", "What is written in tickets by customers"), asset("mail", "mail")],
      flows: [flow("a", "a", { carries: ["ticket-text", "mail", "attachments", "signatures"] })],
    }),
  );
  expect(textsOf(groups(svg, "edge").get("flow-a--a")).join(" ")).toBe("ticket-text, mail +2");
  expect(svg).toContain("<title>a to a: What is written in tickets by customers, mail, attachments, signatures</title>");
});

test("a flow to nowhere makes the picture incomplete, and no component is invented", async () => {
  const analysis = analysisOf({ components: [component("a", "agent", "none")], flows: [flow("a", "ghost"), flow("a", "a")] });
  const drawing = await drawDiagram(analysis);
  expect(drawing).toMatchObject({ complete: false, missing: ["flow-a--ghost"] });
  expect(groups(drawing.svg, "node").size).toBe(1);
});

test("zones that lie within each other are drawn side by side", async () => {
  const analysis = analysisOf({ zones: [zone("a", { in: "b" }), zone("b", { in: "a" }), zone("c", { in: "a" })] });
  expect((await drawDiagram(analysis)).complete).toBe(true);
});

test("the order of a report does not matter to the diagram", () => {
  const turned: Analysis = {
    ...orderHelp,
    zones: orderHelp.zones.toReversed(),
    components: orderHelp.components.toReversed(),
    flows: orderHelp.flows.toReversed(),
    threats: orderHelp.threats.toReversed(),
  };
  expect(dotOf(turned)).toBe(dotOf(orderHelp));
});

test("nothing of a model becomes an attribute of DOT", () => {
  for (const text of Object.values(hostileTexts)) {
    const bare = dotOf(saying(text))
      .replaceAll(/"(?:[^"\\]|\\[\s\S])*"/g, "")
      .replaceAll(/<<[^\n]*>/g, "");
    expect(bare).not.toMatch(/URL|href|javascript|alert|tooltip|target/i);
  }
});

test("Graphviz keeps quiet", async () => {
  const { error, warn, log } = console;
  const said: unknown[] = [];
  console.error = console.warn = console.log = (...all: unknown[]) => void said.push(...all);
  try {
    await drawDiagram(saying("お客様 <b> \\N"));
  } finally {
    Object.assign(console, { error, warn, log });
  }
  expect(said).toEqual([]);
});

test("the flow table has every flow in words", () => {
  const rows = flowTable(orderHelp);
  expect(rows.map((row) => row.id)).toEqual(orderHelp.flows.map((each) => each.id).toSorted());
  expect(rows.find((row) => row.id === "orders--assistant")).toEqual({
    id: "orders--assistant",
    from: "Orders",
    to: "Assistant",
    fromZone: "Customer data",
    toZone: "Cloud",
    carries: ["order data"],
    returns: [],
    protocol: "",
    crosses: true,
  });
});

test("threats at one place count by the worst level", async () => {
  const analysis = analysisOf({
    components: [component("a", "agent", "none")],
    threats: [
      threat("r", "a", "low"),
      threat("s", "a", "high"),
      threat("t", "a", "high"),
      threat("u", "a", "critical", { status: "uncertain" }),
    ],
  });
  expect((await drawDiagram(analysis)).svg).toContain(">H 2<");
});

test("threats at identities and assets show where these are used and held", async () => {
  const analysis = analysisOf({
    components: [component("a", "agent", "none"), component("b", "database", "none")],
    identities: [{ id: "a-sa", name: "a-sa", kind: "service", attributes: {}, controls: [], usedBy: ["a"] }],
    assets: [{ id: "key", name: "key", kind: "credential", attributes: {}, unlocks: [], heldBy: ["a", "b"] }],
    threats: [threat("r", "a-sa", "critical"), threat("s", "key", "medium")],
  });
  const nodes = groups((await drawDiagram(analysis)).svg, "node");
  expect(textsOf(nodes.get("node-a"))).toContain("C 1");
  expect(textsOf(nodes.get("node-b"))).toContain("M 1");
});
