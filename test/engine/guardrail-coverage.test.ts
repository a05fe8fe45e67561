import { describe, expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";

interface Small {
  components?: object;
  flows: object[];
}

/** An assistant that can pay, what strangers write to it, and what else a test needs. */
const analysed = ({ components, flows }: Small) =>
  analyseDocument({
    bartizan: 1,
    system: { name: "Small" },
    zones: { internet: { trust: "untrusted" }, partner: { trust: "semi-trusted" }, cloud: { trust: "trusted" } },
    assets: { text: { kind: "data" }, order: { kind: "data" }, weights: { kind: "model" } },
    components: {
      visitor: { kind: "external-actor", in: "internet" },
      supplier: { kind: "external-content", in: "partner" },
      inbox: { kind: "document-store", in: "cloud" },
      shield: { kind: "guardrail", in: "cloud" },
      assistant: { kind: "agent", in: "cloud" },
      payments: { kind: "tool", in: "cloud", effects: ["pay"] },
      ...components,
    },
    flows: [{ from: "assistant", to: "payments", carries: ["order"] }, ...flows],
  });

const carry = (from: string, to: string, more = {}) => ({ from, to, carries: ["text"], ...more });
const direct = [carry("visitor", "inbox"), carry("inbox", "assistant")];
const shielded = [carry("visitor", "shield"), carry("shield", "assistant")];
const past = { agent: "assistant", guardrails: ["shield"], reaches: ["payments"] };

describe("routes from strangers to what an agent can do", () => {
  test("are not there without strangers, or without anything that acts", () => {
    expect(analysed({ flows: [carry("inbox", "assistant")] })).not.toHaveProperty("guardrails");
    expect(analysed({ flows: [carry("supplier", "assistant")] })).not.toHaveProperty("guardrails");
    expect(analysed({ components: { payments: { kind: "tool", in: "cloud", effects: ["read"] } }, flows: direct })).not.toHaveProperty(
      "guardrails",
    );
  });

  test.each([
    ["nothing", direct, 0],
    ["a guardrail in front", shielded, 1],
    ["a control on the agent", direct, 1, { assistant: { kind: "agent", in: "cloud", controls: { "input-guardrail": "verified" } } }],
    ["a planned control", direct, 0, { assistant: { kind: "agent", in: "cloud", controls: { "input-guardrail": "planned" } } }],
    [
      "a guardrail that looks for something else",
      shielded,
      0,
      { shield: { kind: "guardrail", in: "cloud", controls: { dlp: "verified" } } },
    ],
  ] as [string, object[], number, object?][])("pass %s", (_, flows, guarded, components = {}) => {
    expect(analysed({ components, flows }).guardrails).toEqual({ routes: 1, guarded, past: [] });
  });

  test("lead past a guardrail that another way in has", () => {
    expect(analysed({ flows: [...shielded, ...direct] }).guardrails).toEqual({
      routes: 2,
      guarded: 1,
      past: [{ ...past, flow: "inbox--assistant" }],
    });
  });

  test("pass one that stands between the agent and what acts", () => {
    const acts = [carry("assistant", "shield"), { from: "shield", to: "refunds", carries: ["order"] }];
    const components = { refunds: { kind: "tool", in: "cloud", effects: ["pay"] } };
    expect(analysed({ components, flows: [...direct, ...acts] }).guardrails).toEqual({ routes: 2, guarded: 1, past: [] });
  });
});

describe("a guardrail between an agent and its models", () => {
  const model = { kind: "llm", in: "partner" };
  const asked = [carry("assistant", "shield"), carry("shield", "llm")];
  const injection = (analysis: ReturnType<typeof analysed>) =>
    analysis.threats
      .find(({ id }) => id === "indirect-prompt-injection@assistant")
      ?.controls.find(({ control }) => control === "input-guardrail");

  test("guards every way in", () => {
    const analysis = analysed({ components: { llm: model }, flows: [...direct, ...asked] });
    expect(analysis.guardrails).toEqual({ routes: 1, guarded: 1, past: [] });
    expect(injection(analysis)).toMatchObject({ state: "in-place", at: ["shield"] });
  });

  test("is walked around where another model is asked without it", () => {
    const components = { llm: model, own: { kind: "llm", in: "cloud" }, gateway: { kind: "gateway", in: "cloud" } };
    const flows = [carry("assistant", "gateway"), carry("gateway", "shield"), carry("shield", "llm"), carry("gateway", "own")];
    const analysis = analysed({ components, flows: [...direct, ...flows] });
    expect(analysis.guardrails).toEqual({ routes: 1, guarded: 0, past: [{ ...past, flow: "gateway--own" }] });
    expect(injection(analysis)).toMatchObject({ state: "bypassed", at: ["shield"], around: ["gateway--own"] });
  });

  test("is not walked around by what loads a model", () => {
    const components = { llm: model, server: { kind: "inference-server", in: "cloud" } };
    const load = [carry("assistant", "server"), { from: "server", to: "llm", carries: ["weights"] }];
    expect(analysed({ components, flows: [...direct, ...asked, ...load] }).guardrails).toMatchObject({ guarded: 1, past: [] });
  });
});
