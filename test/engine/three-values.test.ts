import { expect, test } from "vitest";
import { attributes, kinds } from "@bartizan/model";
import { analyseDocument, statusById } from "../analyse-document.ts";

const base = {
  bartizan: 1,
  system: { name: "Refund helper" },
  zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
  assets: { ticket: { kind: "data" }, order: { kind: "data" } },
  flows: [
    { from: "customer", to: "desk", carries: ["ticket"] },
    { from: "desk", to: "helper", carries: ["ticket"] },
    { from: "helper", to: "refunds", carries: ["order"] },
  ],
};
const withTool = (refunds: object) => ({
  ...base,
  components: {
    customer: { kind: "external-actor", in: "internet" },
    desk: { kind: "document-store", in: "cloud" },
    helper: { kind: "agent", in: "cloud" },
    refunds: { kind: "tool", in: "cloud", ...refunds },
  },
});

test("a control that is not mentioned does not protect", () => {
  expect(statusById(analyseDocument(withTool({ effects: ["pay"] })))["tool-misuse@refunds"]).toBe("open");
});

test("a control counts once it is implemented, and says so", () => {
  const status = (state: string) =>
    statusById(analyseDocument(withTool({ effects: ["pay"], controls: { "human-approval": state } })))["tool-misuse@refunds"];
  expect([status("absent"), status("planned"), status("implemented"), status("verified")]).toEqual([
    "open",
    "open",
    "mitigated",
    "mitigated",
  ]);
  const threat = analyseDocument(withTool({ effects: ["pay"], controls: { "human-approval": "implemented" } })).threats.find(
    (each) => each.rule === "tool-misuse",
  );
  expect(threat?.controls.find((each) => each.control === "human-approval" && each.state === "in-place")?.at).toEqual(["refunds"]);
  expect(threat?.risk.residual.score).toBeLessThan(threat?.risk.inherent.score ?? 0);
});

test("the attribute that says the same as a control protects as the control does", () => {
  expect(statusById(analyseDocument(withTool({ effects: ["pay"], humanApproval: "per-call" })))["tool-misuse@refunds"]).toBe("mitigated");
});

test("an unknown precondition makes a threat uncertain and becomes a question that decides it", () => {
  const analysis = analyseDocument(withTool({}));
  expect(statusById(analysis)["tool-misuse@refunds"]).toBe("uncertain");
  const question = analysis.questions.find((each) => each.id === "refunds.effects");
  expect(question?.decides).toContain("tool-misuse@refunds");
  expect(question?.answers).toContain("pay");
  expect(statusById(analyseDocument(withTool({ effects: ["read"] })))["tool-misuse@refunds"]).toBeUndefined();
});

test("a control stated as unknown leaves the threat uncertain", () => {
  expect(statusById(analyseDocument(withTool({ effects: ["pay"], humanApproval: "unknown" })))["tool-misuse@refunds"]).toBe("uncertain");
});

test("twelve kinds in one trusted zone with nothing stated have no open threat", () => {
  const some = [
    "user",
    "web-app",
    "api",
    "agent",
    "llm",
    "retriever",
    "vector-store",
    "tool",
    "memory",
    "database",
    "log",
    "training-pipeline",
    "ml-model",
  ];
  const components = Object.fromEntries(some.map((kind) => [`a-${kind}`, { kind, in: "cloud" }]));
  const ids = Object.keys(components);
  const flows = ids.flatMap((from, index) =>
    ids.slice(index + 1, index + 4).flatMap((to) => [
      { from, to },
      { from: to, to: from },
    ]),
  );
  const analysis = analyseDocument({ bartizan: 1, system: { name: "Quiet" }, zones: { cloud: { trust: "trusted" } }, components, flows });
  expect(analysis.threats.filter((threat) => threat.status === "open")).toEqual([]);
});

test("nor do all kinds, each beside each other", () => {
  const components = Object.fromEntries(kinds.map(({ id }) => [`a-${id}`, { kind: id, in: "cloud" }]));
  const ids = Object.keys(components);
  const assets = { note: { kind: "data" }, weights: { kind: "model" }, key: { kind: "credential" }, program: { kind: "code" } };
  const flows = ids.flatMap((from, index) =>
    [1, 7, 19, 31].map((step, which) => ({ from, to: ids[(index + step) % ids.length], carries: [Object.keys(assets)[which]] })),
  );
  const analysis = analyseDocument({
    bartizan: 1,
    system: { name: "Quiet" },
    zones: { cloud: { trust: "trusted" } },
    assets,
    components,
    flows,
  });
  expect(analysis.threats.filter((threat) => threat.status === "open").map((threat) => threat.id)).toEqual([]);
});

test("every kind with every attribute at its worst can be analysed", () => {
  const components = Object.fromEntries(kinds.map(({ id }) => [`a-${id}`, { kind: id, in: "internet" }]));
  const analysis = analyseDocument({ bartizan: 1, system: { name: "All" }, zones: { internet: { trust: "untrusted" } }, components });
  expect(analysis.components.length).toBe(kinds.length);
  expect(attributes.length).toBeGreaterThan(80);
});
