import { expect, test } from "vitest";
import { analyseDocument, statusById } from "../analyse-document.ts";

const zones = { internet: { trust: "untrusted" }, vendor: { trust: "semi-trusted" }, cloud: { trust: "trusted" } };
const model = (components: object, flows: object[], assets: object = { note: { kind: "data" }, other: { kind: "data" } }) => ({
  bartizan: 1,
  system: { name: "Small" },
  zones,
  assets,
  components,
  flows,
});
const injection = (document: object): string | undefined => statusById(analyseDocument(document))["indirect-prompt-injection@agent"];
const stranger = { kind: "external-actor", in: "internet" };
const agent = { kind: "agent", in: "cloud" };

test("an asset that is received is passed on as it is", () => {
  const flows = [
    { from: "stranger", to: "api", carries: ["note"] },
    { from: "api", to: "store", carries: ["note"] },
    { from: "store", to: "agent", carries: ["note"] },
  ];
  expect(injection(model({ stranger, api: { kind: "api", in: "cloud" }, store: { kind: "database", in: "cloud" }, agent }, flows))).toBe(
    "open",
  );
});

test("an asset that rests beside it is not touched", () => {
  const flows = [
    { from: "stranger", to: "api", carries: ["note"] },
    { from: "api", to: "archive", carries: ["note"] },
    { from: "api", to: "agent", carries: ["other"] },
  ];
  const components = { stranger, api: { kind: "api", in: "cloud", holds: ["other"] }, archive: { kind: "database", in: "cloud" }, agent };
  expect(injection(model(components, flows))).toBeUndefined();
});

test("what is neither received nor held is made from what came in", () => {
  const flows = [
    { from: "stranger", to: "reader", carries: ["note"] },
    { from: "reader", to: "agent", carries: ["other"] },
  ];
  expect(injection(model({ stranger, reader: { kind: "tool", in: "cloud" }, agent }, flows))).toBe("open");
});

test("a verdict carries no content", () => {
  const flows = [
    { from: "stranger", to: "classifier", carries: ["note"] },
    { from: "classifier", to: "agent", carries: ["other"] },
  ];
  expect(injection(model({ stranger, classifier: { kind: "ml-model", in: "cloud" }, agent }, flows))).toBeUndefined();
});

test("a flow that does not say what it carries makes the influence possible, not certain", () => {
  const flows = [
    { from: "stranger", to: "api", carries: ["note"] },
    { from: "api", to: "store" },
    { from: "store", to: "agent" },
  ];
  expect(injection(model({ stranger, api: { kind: "api", in: "cloud" }, store: { kind: "database", in: "cloud" }, agent }, flows))).toBe(
    "uncertain",
  );
});

test("the people an agent works for are no strangers, and their front end is none either", () => {
  const flows = [
    { from: "user", to: "chat", carries: ["note"] },
    { from: "chat", to: "agent", carries: ["note"] },
  ];
  const components = { user: { kind: "user", in: "internet" }, chat: { kind: "web-app", in: "cloud" }, agent };
  expect(injection(model(components, flows))).toBeUndefined();
});

test("what an agent reads back from its own memory is its own echo", () => {
  const flows = [
    { from: "stranger", to: "mail", carries: ["note"] },
    { from: "mail", to: "agent", carries: ["note"] },
    { from: "agent", to: "memory", carries: ["other"], returns: ["other"] },
  ];
  const analysis = analyseDocument(
    model({ stranger, mail: { kind: "email", in: "cloud" }, agent, memory: { kind: "memory", in: "cloud" } }, flows),
  );
  const threat = analysis.threats.find((each) => each.id === "indirect-prompt-injection@agent");
  expect(threat?.bindings.map((binding) => binding.variables["source"])).not.toContain("memory");
});

test("open submission is a foothold in the middle of a trusted zone", () => {
  const flows = [{ from: "desk", to: "agent", carries: ["note"] }];
  const desk = { kind: "document-store", in: "cloud" };
  expect(injection(model({ desk, agent }, flows))).toBeUndefined();
  expect(injection(model({ desk: { ...desk, openSubmission: true }, agent }, flows))).toBe("open");
});

test("a guardrail lowers the risk only when every route passes it", () => {
  const routes = (around: boolean) => [
    { from: "stranger", to: "desk", carries: ["note"] },
    { from: "desk", to: "guard", carries: ["note"] },
    { from: "guard", to: "agent", carries: ["note"] },
    ...(around ? [{ id: "around", from: "desk", to: "agent", carries: ["note"] }] : []),
  ];
  const components = { stranger, desk: { kind: "document-store", in: "cloud" }, guard: { kind: "guardrail", in: "cloud" }, agent };
  const of = (around: boolean) =>
    analyseDocument(model(components, routes(around))).threats.find((each) => each.rule === "indirect-prompt-injection");
  const state = (around: boolean) => of(around)?.controls.find((each) => each.control === "input-guardrail")?.state;
  expect([state(false), state(true)]).toEqual(["in-place", "bypassed"]);
  expect(of(false)?.status).toBe("open");
  expect(of(false)?.risk.residual.likelihood).toBeLessThan(of(true)?.risk.residual.likelihood ?? 0);
});

test("the route tells every element and flow on the way", () => {
  const flows = [
    { from: "stranger", to: "desk", carries: ["note"] },
    { from: "desk", to: "agent", carries: ["note"] },
  ];
  const [binding] =
    analyseDocument(model({ stranger, desk: { kind: "document-store", in: "cloud" }, agent }, flows)).threats[0]?.bindings ?? [];
  expect(binding?.route.map((hop) => [hop.element, hop.via, hop.asset])).toEqual([
    ["stranger", undefined, undefined],
    ["desk", "stranger--desk", "note"],
    ["agent", "desk--agent", "note"],
  ]);
});

test.each(["api", "gateway", "inference-server"])(
  "who asks a model through a service of kind %s reaches it, drawn reply or not",
  (kind) => {
    const components = { stranger: { ...stranger, kind: "user" }, front: { kind, in: "cloud" }, model: { kind: "llm", in: "cloud" } };
    const found = (returns: object): string | undefined => {
      const flows = [
        { from: "stranger", to: "front", carries: ["note"], ...returns },
        { from: "front", to: "model", carries: ["note"], ...returns },
      ];
      return statusById(analyseDocument(model(components, flows)))["unbounded-consumption@model"];
    };
    expect([found({}), found({ returns: ["other"] })]).toEqual(["open", "open"]);
  },
);
