import type { RuleFile, Threat } from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileRules, smallRule } from "./small-rule.ts";

interface Small {
  components?: Record<string, object>;
  flows?: object[];
  desk?: object;
  inbox?: object;
  way?: object;
  outOfScope?: Record<string, string>;
}

const carry = (from: string, to: string, more = {}) => ({ from, to, carries: ["note"], ...more });

/** Threats of made-up rules where strangers write to an inbox that a desk reads. */
const threatsOf = (
  rules: Partial<RuleFile>[],
  { components = {}, flows = [], desk = {}, inbox = {}, way = {}, outOfScope = {} }: Small = {},
): Threat[] => {
  const { catalog, diagnostics } = compileRules(...rules.map(smallRule));
  expect(diagnostics).toEqual([]);
  return analyseDocument(
    {
      bartizan: 1,
      system: { name: "Desk" },
      zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
      assets: { note: { kind: "data" } },
      outOfScope,
      components: {
        stranger: { kind: "external-actor", in: "internet" },
        inbox: { kind: "document-store", in: "cloud", ...inbox },
        desk: { kind: "agent", in: "cloud", name: "The desk", ...desk },
        ...components,
      },
      flows: [carry("stranger", "inbox"), carry("inbox", "desk", way), ...flows],
    },
    catalog,
  ).threats;
};

const read: Partial<RuleFile> = {
  title: "{desk} reads {source} of {stranger}, {desk} does",
  with: { source: "contentSources(desk)", stranger: "strangers(desk, source)" },
};

test("a threat names its elements, the way, and what else takes part", () => {
  const [threat] = threatsOf([{ ...read, alsoAt: ["stranger", "source"] }]);
  expect(threat).toMatchObject({
    id: "small@desk",
    rule: "small",
    place: "desk",
    title: "The desk reads inbox of stranger, itself does",
    source: "catalog",
    status: "open",
    bindingCount: 1,
    bindings: [
      {
        variables: { desk: "desk", source: "inbox", stranger: "stranger" },
        certainty: "certain",
        route: [
          { element: "stranger" },
          { element: "inbox", via: "stranger--inbox", asset: "note" },
          { element: "desk", via: "inbox--desk", asset: "note" },
        ],
      },
    ],
    alsoAt: ["inbox", "inbox--desk", "stranger", "stranger--inbox"],
    pointer: "/components/desk",
  });
  expect(
    threat?.conditions.map(({ role, expression, value, facts }) => [role, expression, value, facts.map(({ element }) => element)]),
  ).toEqual([
    ["with", "source in contentSources(desk)", "true", ["inbox"]],
    ["with", "stranger in strangers(desk, source)", "true", ["stranger"]],
  ]);
  expect(threatsOf([{ ...read, place: "source" }])[0]).toMatchObject({
    id: "small@inbox",
    alsoAt: ["desk", "inbox--desk", "stranger", "stranger--inbox"],
  });
});

test("five ways are shown of all, the surest first", () => {
  const ids = Array.from({ length: 7 }, (_, index) => `a-${index}`);
  const components = {
    ...Object.fromEntries(ids.map((id) => [id, { kind: "external-actor", in: "internet" }])),
    post: { kind: "email", in: "cloud" },
  };
  const flows = ids.map((from) => (from === "a-0" ? { from, to: "post" } : carry(from, "inbox")));
  const [threat] = threatsOf([read], { components, flows: [...flows, { from: "post", to: "desk" }] });
  expect(threat?.bindingCount).toBe(8);
  expect(threat?.bindings.map(({ variables, certainty }) => [variables["stranger"], certainty])).toEqual(
    ["a-1", "a-2", "a-3", "a-4", "a-5"].map((id) => [id, "certain"]),
  );
});

test.each<[string, string[], string[]]>([
  ["a name", ["desk"], ["desk"]],
  ["the entry", ["entry"], ["inbox--desk"]],
  ["the first place that is reached", ["first"], ["inbox"]],
  ["the whole route", ["route"], ["inbox", "stranger--inbox", "desk", "inbox--desk"]],
  ["a list", ["contentSources(desk)"], ["inbox"]],
  ["several", ["stranger", "entry", "stranger"], ["stranger", "inbox--desk"]],
  ["an empty list and a name", ["toolsOf(desk)", "desk"], ["desk"]],
])("a technique stands at %s", (_, at, places) => {
  const [threat] = threatsOf([{ ...read, techniques: [{ id: "AML.T0051", at }], steps: [{ id: "AML.T0040", at }] }]);
  expect(threat?.techniques.map((each) => [each.id, each.at])).toEqual([["AML.T0051", places]]);
  expect(threat?.steps?.map((each) => [each.id, each.at])).toEqual([["AML.T0040", places]]);
});

test("a technique without places of its own stands at the place and where the attack comes in, if its condition may hold", () => {
  const named = (when: string | undefined, desk = {}) =>
    threatsOf([{ ...read, techniques: [{ id: "AML.T0051", ...(when !== undefined && { when }) }] }], { desk })[0]?.techniques.map(
      ({ at }) => at,
    );
  expect(named(undefined)).toEqual([["desk", "inbox--desk"]]);
  expect(named("desk.logging == 'none'", { logging: "none" })).toEqual([["desk", "inbox--desk"]]);
  expect(named("desk.logging == 'none'")).toEqual([["desk", "inbox--desk"]]);
  expect(named("desk.logging == 'none'", { logging: "kept" })).toEqual([]);
  expect(threatsOf([read])[0]).not.toHaveProperty("steps");
});

const guarded: Partial<RuleFile> = {
  ...read,
  brokenBy: [{ control: "untrusted-content-quarantine", on: "desk" }],
  reducedBy: [
    { control: "input-guardrail", on: "every-route", by: "moderate" },
    { control: "user-training", on: "source", by: "weak" },
  ],
};

test("controls that can stand are named, with what they do, cost and where", () => {
  const [threat] = threatsOf([guarded]);
  expect(threat?.controls).toMatchObject([
    { control: "untrusted-content-quarantine", on: ["desk"], effect: "breaks", state: "missing" },
    { control: "input-guardrail", everyRoute: true, effect: "reduces", strength: "moderate", state: "missing" },
  ]);
  expect(threat?.controls).toHaveLength(2);
  for (const each of threat?.controls ?? []) {
    expect(each.title).not.toBe(each.control);
    expect(each.cost).toMatch(/^(low|medium|high)$/);
    expect(each).not.toHaveProperty("at");
    expect(each).not.toHaveProperty("around");
  }
});

test.each<[string, string, string | undefined]>([
  ["absent", "missing", "open"],
  ["planned", "planned", "open"],
  ["implemented", "in-place", "mitigated"],
  ["verified", "in-place", "mitigated"],
])("a control that is %s is %s", (status, state, comesTo) => {
  const [threat] = threatsOf([guarded], { desk: { controls: { "untrusted-content-quarantine": status } } });
  expect(threat?.status).toBe(comesTo);
  expect(threat?.controls[0]).toMatchObject({ state, ...(state === "in-place" && { at: ["desk"] }) });
  expect(threat?.risk.residual.likelihood).toBe(comesTo === "mitigated" ? 1 : threat?.risk.inherent.likelihood);
});

test("a control on every route stands, is planned, or is walked around", () => {
  const guardrailOf = (small: Small) => threatsOf([guarded], small)[0]?.controls.find(({ control }) => control === "input-guardrail");
  const shield = (status: string) => ({
    components: { shield: { kind: "guardrail", in: "cloud", controls: { "input-guardrail": status } } },
  });
  const through = [carry("inbox", "shield"), carry("shield", "desk")];
  expect(guardrailOf({ way: { controls: { "input-guardrail": "implemented" } } })).toMatchObject({
    state: "in-place",
    at: ["inbox--desk"],
  });
  expect(
    guardrailOf({ inbox: { controls: { "input-guardrail": "planned" } }, way: { controls: { "input-guardrail": "absent" } } })?.state,
  ).not.toBe("in-place");
  expect(guardrailOf({ way: { controls: { "input-guardrail": "planned" } } })?.state).toBe("planned");
  expect(guardrailOf({ ...shield("implemented"), flows: through })).toMatchObject({
    state: "bypassed",
    at: ["shield"],
    around: ["inbox--desk"],
  });
});

/** What strangers steer can be made to act. */
const chain: Partial<RuleFile>[] = [
  { ...guarded, id: "first", gains: ["steer(desk)"], likelihood: { skill: "high", maturity: "feasible" } },
  {
    id: "second",
    title: "{tool} is called by {desk}",
    subject: { tool: ["tool"] },
    with: { desk: "agentsOf(tool)" },
    needs: ["steer(desk)"],
    place: "tool",
    brokenBy: [{ control: "human-approval", on: "tool" }],
    likelihood: { skill: "low", maturity: "realized" },
  },
];
const tool = { components: { tool: { kind: "tool", in: "cloud" } }, flows: [carry("desk", "tool")] };
const standing = (small: Small): string[] =>
  threatsOf(chain, { ...tool, ...small })
    .map(({ id, status }) => `${id} ${status}`)
    .toSorted();

test("what builds on a threat stands, falls and is in doubt with it", () => {
  expect(standing({})).toEqual(["first@desk open", "second@tool open"]);
  expect(standing({ desk: { controls: { "untrusted-content-quarantine": "verified" } } })).toEqual([
    "first@desk mitigated",
    "second@tool mitigated",
  ]);
  expect(standing({ components: { tool: { kind: "tool", in: "cloud", controls: { "human-approval": "verified" } } } })).toEqual([
    "first@desk open",
    "second@tool mitigated",
  ]);
  expect(threatsOf(chain.slice(1), tool)).toEqual([]);
});

test("what builds on a threat is no likelier than it, and comes the same way", () => {
  const [first, second] = threatsOf(chain, tool).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  expect(first?.risk.residual.likelihood).toBe(2);
  expect(second?.risk.residual.likelihood).toBe(2);
  expect(second?.risk.inherent.likelihood).toBe(2);
  expect(second?.bindings[0]?.route.map(({ element }) => element)).toEqual(["stranger", "inbox", "desk", "tool"]);
  expect(second?.conditions.find(({ role }) => role === "needs")).toMatchObject({ expression: "steer(desk)", value: "true" });
});

test("what is out of scope has no threats of its own, and those out of scope still act", () => {
  expect(threatsOf([read], { outOfScope: { desk: "Run by others." } })).toEqual([]);
  expect(threatsOf([{ ...read, place: "source" }], { outOfScope: { inbox: "Run by others." } })).toEqual([]);
  expect(threatsOf([read], { outOfScope: { inbox: "Run by others." } })).toHaveLength(1);
});
