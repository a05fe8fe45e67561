import type { RuleFile, Threat } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileRules, smallRule } from "./small-rule.ts";

interface Small {
  assets?: object;
  desk?: object;
  caller?: object;
  flow?: object;
  others?: object;
  flows?: object[];
}

/** What a made-up rule finds at a desk that somebody calls. */
const found = (
  said: Partial<RuleFile>,
  { assets = {}, desk = {}, caller = {}, flow = {}, others = {}, flows = [] }: Small = {},
): Threat => {
  const { catalog, diagnostics } = compileRules(smallRule(said));
  expect(diagnostics).toEqual([]);
  const { threats } = analyseDocument(
    {
      bartizan: 1,
      system: { name: "Desk" },
      zones: {
        internet: { trust: "untrusted" },
        partner: { trust: "semi-trusted" },
        cloud: { trust: "trusted" },
        vault: { trust: "restricted" },
      },
      assets: { note: { kind: "data" }, ...assets },
      components: {
        caller: { kind: "external-actor", in: "internet", ...caller },
        desk: { kind: "agent", in: "cloud", ...desk },
        ...others,
      },
      flows: [{ from: "caller", to: "desk", carries: ["note"], ...flow }, ...flows],
    },
    catalog,
  );
  const [threat] = threats.filter(({ place }) => place === "desk");
  if (!threat) throw new Error("the rule found nothing");
  return threat;
};

describe("the likelihood", () => {
  const likelihood = (said: Partial<RuleFile>, small?: Small): number => found(said, small).risk.residual.likelihood;

  test.each([
    ["low", "realized", "outsider", 4],
    ["low", "demonstrated", "outsider", 4],
    ["medium", "demonstrated", "outsider", 3],
    ["high", "demonstrated", "outsider", 2],
    ["low", "feasible", "outsider", 3],
    ["high", "feasible", "outsider", 1],
    ["low", "realized", "insider", 3],
    ["medium", "realized", "insider", 2],
    ["high", "feasible", "insider", 1],
    ["low", "realized", "nobody", 3],
    ["high", "realized", "nobody", 3],
    ["high", "feasible", "nobody", 2],
  ] as const)("of what takes %s skill, is %s and is done by an %s is %i", (skill, maturity, access, value) => {
    expect(likelihood({ likelihood: { skill, maturity, access } })).toBe(value);
  });

  const called: Partial<RuleFile> = { with: { caller: "outsideConnections(desk)" }, title: "{desk} and {caller}" };

  test("hangs on who can begin it", () => {
    expect(likelihood(called)).toBe(4);
    expect(likelihood(called, { caller: { in: "partner", kind: "external-service" } })).toBe(2);
    expect(likelihood(called, { caller: { in: "partner", kind: "external-service" } })).toBeLessThan(likelihood(called));
    expect(likelihood({ ...called, likelihood: { skill: "low", maturity: "realized" } })).toBe(5);
    expect(likelihood({ ...called, likelihood: { skill: "low", maturity: "realized", access: "insider" } })).toBe(5);
    expect(likelihood({ ...called, likelihood: { skill: "low", maturity: "realized", access: "nobody" } })).toBe(3);
  });

  const routed: Partial<RuleFile> = {
    with: { source: "contentSources(desk)", stranger: "strangers(desk, source)" },
    title: "{source} {stranger}",
  };
  /** A stranger, so many stores one after the other, and the desk. */
  const chainOf = (length: number): Small => {
    const stores = Array.from({ length }, (_, index) => `store-${index}`);
    const way = ["caller", ...stores, "desk"];
    return {
      others: Object.fromEntries(stores.map((id) => [id, { kind: "document-store", in: "cloud" }])),
      flow: { from: "caller", to: way[1] },
      flows: way.slice(2).map((to, index) => ({ from: way[index + 1], to, carries: ["note"] })),
    };
  };

  test("is less where the way is long", () => {
    expect([1, 2, 3, 4, 5].map((length) => likelihood(routed, chainOf(length)))).toEqual([4, 4, 4, 3, 3]);
    expect(likelihood({ ...routed, likelihood: { skill: "medium", maturity: "realized", access: "nobody" } }, chainOf(5))).toBe(3);
  });

  test("is lowered by controls, by two for a strong one and by one for the others, and never below rare", () => {
    const reducedBy: RuleFile["reducedBy"] = [
      { control: "monitoring", on: "desk", by: "weak" },
      { control: "dlp", on: "desk", by: "weak" },
      { control: "code-review", on: "desk", by: "moderate" },
      { control: "input-validation", on: "desk", by: "moderate" },
      { control: "host-hardening", on: "desk", by: "moderate" },
      { control: "patching", on: "desk", by: "strong" },
      { control: "session-management", on: "desk", by: "strong" },
    ];
    const lowered = (...controls: string[]): number[] => {
      const { inherent, residual } = found(
        { ...called, reducedBy, likelihood: { skill: "low", maturity: "realized" } },
        { desk: { controls: Object.fromEntries(controls.map((control) => [control, "implemented"])) } },
      ).risk;
      return [inherent.likelihood, residual.likelihood];
    };
    expect(lowered()).toEqual([5, 5]);
    expect(lowered("monitoring")).toEqual([5, 4]);
    expect(lowered("monitoring", "dlp")).toEqual([5, 4]);
    expect(lowered("code-review")).toEqual([5, 4]);
    expect(lowered("code-review", "input-validation")).toEqual([5, 3]);
    expect(lowered("code-review", "input-validation", "host-hardening")).toEqual([5, 3]);
    expect(lowered("code-review", "monitoring")).toEqual([5, 3]);
    expect(lowered("patching")).toEqual([5, 3]);
    expect(lowered("patching", "monitoring")).toEqual([5, 2]);
    expect(lowered("patching", "session-management")).toEqual([5, 2]);
    expect(lowered("patching", "session-management", "code-review", "input-validation", "monitoring")).toEqual([5, 2]);
  });
});

describe("the impact", () => {
  const worstOf = (said: Partial<RuleFile>, small?: Small): [impact: number, ...lost: string[]] => {
    const { risk, loses } = found(said, small);
    return [
      risk.inherent.impact,
      ...loses.map(({ property, target, effect }) => [property, target, ...(effect === undefined ? [] : [effect])].join(" ")),
    ];
  };
  const holding = (asset: object): Small => ({ assets: { asset: { kind: "data", ...asset } }, desk: { holds: ["asset"] } });

  test.each<[string, object, number]>([
    ["public", { confidentiality: "public" }, 1],
    ["internal", { confidentiality: "internal" }, 2],
    ["confidential", { confidentiality: "confidential" }, 4],
    ["secret", { confidentiality: "secret" }, 5],
    ["internal and about people", { confidentiality: "internal", personal: true }, 4],
    ["internal and not about people", { confidentiality: "internal", personal: false }, 2],
    ["secret and about people", { confidentiality: "secret", personal: true }, 5],
    ["not stated", {}, 3],
    ["not known", { confidentiality: "unknown" }, 3],
  ])("of data that gets out and is %s", (_, asset, impact) => {
    expect(worstOf({ loses: ["confidentiality(holdings(desk))"] }, holding(asset))).toEqual([impact, "confidentiality asset"]);
  });

  test.each<[string, object, number]>([
    ["to a low degree", { integrity: "low" }, 2],
    ["to a medium degree", { integrity: "medium" }, 3],
    ["to a high degree", { integrity: "high" }, 5],
    ["without a word of it", {}, 3],
    ["as money does", { kind: "money" }, 5],
    ["as the safety of people does", { kind: "safety" }, 5],
    ["as money does, and little", { kind: "money", integrity: "low" }, 2],
  ])("of data that matters %s and is changed", (_, asset, impact) => {
    expect(worstOf({ loses: ["integrity(holdings(desk))"] }, holding(asset))).toEqual([impact, "integrity asset"]);
  });

  test("of an outage is that of the data's availability", () => {
    expect(worstOf({ loses: ["availability(holdings(desk))"] }, holding({ availability: "high", integrity: "low" }))[0]).toBe(5);
  });

  test.each([
    ["read", 2],
    ["write", 3],
    ["configure", 4],
    ["send", 4],
    ["destroy", 5],
    ["execute", 5],
    ["pay", 5],
  ])("of what can %s", (effect, impact) => {
    expect(worstOf({ loses: ["effect(desk)"] }, { desk: { kind: "agent", effects: [effect] } })).toEqual([impact, `effect desk ${effect}`]);
  });

  test("of a component is that of what rests in it, and at least moderate", () => {
    const loses = ["integrity(desk)"];
    expect(worstOf({ loses })).toEqual([3, "integrity desk"]);
    expect(worstOf({ loses }, holding({ integrity: "high" }))[0]).toBe(5);
    expect(worstOf({ loses }, holding({ integrity: "low" }))[0]).toBe(3);
    expect(worstOf({ loses: ["accountability(desk)"] }, holding({ integrity: "high" }))).toEqual([3, "accountability desk"]);
  });

  test("is the worst of all that is lost, that first, and at least what the rule says", () => {
    const loses = ["confidentiality(holdings(desk))", "effect(desk)"];
    const small = { ...holding({ confidentiality: "internal" }), desk: { holds: ["asset"], effects: ["write", "pay"] } };
    expect(worstOf({ loses }, small)).toEqual([5, "effect desk pay", "effect desk write", "confidentiality asset"]);
    expect(worstOf({ loses: [], impact: 4 })).toEqual([4]);
    expect(worstOf({ loses: [] })).toEqual([1]);
    expect(worstOf({ loses: ["confidentiality(holdings(desk))"], impact: 3 }, holding({ confidentiality: "internal" }))[0]).toBe(3);
    expect(worstOf({ loses: ["confidentiality(holdings(desk))"], impact: 3 }, holding({ confidentiality: "secret" }))[0]).toBe(5);
  });
});
