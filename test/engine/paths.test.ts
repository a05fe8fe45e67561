import type { AttackPath, RuleFile } from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileRules, smallRule } from "./small-rule.ts";

/** Strangers who write to an inbox steer the desk that reads it. */
const steered: Partial<RuleFile> = {
  id: "steered",
  title: "{desk} does what {source} says",
  with: { source: "contentSources(desk)", stranger: "strangers(desk, source)" },
  gains: ["steer(desk)"],
  needs: ["influence(stranger, desk)"],
  loses: ["integrity(desk)"],
  brokenBy: [{ control: "untrusted-content-quarantine", on: "desk" }],
  techniques: [{ id: "AML.T0051.001", at: ["desk"] }],
  steps: [{ id: "AML.T0065", at: ["stranger"] }],
};

interface Small {
  components?: Record<string, object>;
  flows?: object[];
  assets?: object;
  desk?: object;
  rules?: Partial<RuleFile>[];
}

const carry = (from: string, to: string, more = {}) => ({ from, to, carries: ["note"], ...more });

const pathsIn = ({ components = {}, flows = [], assets = {}, desk = {}, rules = [steered] }: Small): AttackPath[] => {
  const { catalog, diagnostics } = compileRules(...rules.map(smallRule));
  expect(diagnostics).toEqual([]);
  return analyseDocument(
    {
      bartizan: 1,
      system: { name: "Desk" },
      zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
      assets: { note: { kind: "data" }, order: { kind: "data" }, ...assets },
      components: {
        stranger: { kind: "external-actor", in: "internet" },
        inbox: { kind: "document-store", in: "cloud" },
        desk: { kind: "agent", in: "cloud", ...desk },
        ...components,
      },
      flows: [carry("stranger", "inbox"), carry("inbox", "desk"), ...flows],
    },
    catalog,
  ).paths;
};

/** How a path stands, its way and what is lost. */
const told = ({ status, id, loss, score }: AttackPath): string => `${status} ${id} ${loss.property} ${loss.effect ?? loss.target} ${score}`;

test("a path tells each step, with the threat, the technique and the tactic of the place", () => {
  const [path, ...others] = pathsIn({});
  expect(others).toEqual([]);
  expect(path).toMatchObject({
    id: "stranger>inbox>desk",
    status: "open",
    nodes: ["stranger", "inbox", "desk"],
    threats: ["steered@desk"],
    loss: { property: "integrity", target: "desk" },
    score: 12,
    level: "high",
    cutBy: [],
  });
  expect(path?.steps).toEqual([
    { element: "stranger", text: expect.any(String) },
    { element: "inbox", via: "stranger--inbox", text: expect.any(String) },
    {
      element: "desk",
      text: "desk does what inbox says",
      via: "inbox--desk",
      threat: "steered@desk",
      technique: {
        id: "AML.T0051.001",
        title: expect.any(String),
        at: ["desk"],
        mitigations: [{ id: "AML.M0033", controls: ["untrusted-content-quarantine"] }],
      },
      also: [{ id: "AML.T0065", title: expect.any(String), at: ["stranger"] }],
      tactic: expect.stringMatching(/^AML\.TA\d+$/),
    },
  ]);
});

test("a path goes on to what the place can do, and the longer one tells the shorter", () => {
  const tool = (effects: string[]): Small => ({
    components: { tool: { kind: "tool", in: "cloud", effects } },
    flows: [carry("desk", "tool")],
  });
  expect(pathsIn(tool(["pay"])).map(told)).toEqual(["open stranger>inbox>desk>tool effect pay 20"]);
  expect(pathsIn(tool(["send"])).map(told)).toEqual(["open stranger>inbox>desk>tool effect send 16"]);
  expect(pathsIn(tool(["write"])).map(told)).toEqual(["open stranger>inbox>desk>tool integrity desk 12"]);
  expect(pathsIn(tool(["write", "destroy"])).map(told)).toEqual(["open stranger>inbox>desk>tool effect destroy 20"]);
  expect(pathsIn({ ...tool(["pay"]), rules: [{ ...steered, gains: [] }] }).map(told)).toEqual([
    "open stranger>inbox>desk integrity desk 12",
  ]);
  expect(pathsIn({ ...tool(["pay"]), rules: [{ ...steered, gains: ["deny(desk)"] }] }).map(told)).toEqual([
    "open stranger>inbox>desk integrity desk 12",
  ]);
});

test.each<[string, object, object, string]>([
  ["a store", { kind: "database", holds: ["data"] }, { confidentiality: "secret" }, "confidentiality data 20"],
  [
    "a store of what is confidential",
    { kind: "database", holds: ["data"] },
    { confidentiality: "confidential" },
    "confidentiality data 16",
  ],
  ["a store of what is of unknown worth", { kind: "database", holds: ["data"] }, {}, "integrity desk 12"],
  ["a store of money", { kind: "database", holds: ["data"] }, { kind: "money" }, "integrity data 20"],
  ["a memory", { kind: "memory" }, {}, "integrity desk 12"],
  ["a model", { kind: "llm" }, {}, "integrity desk 12"],
])("beyond the place lies %s", (_, beyond, asset, lost) => {
  const [path] = pathsIn({
    assets: { data: { kind: "data", ...asset } },
    components: { beyond: { in: "cloud", ...beyond } },
    flows: [carry("desk", "beyond")],
  });
  expect(path && told(path)).toBe(`open stranger>inbox>desk>beyond ${lost}`);
});

test.each<[string, object]>([
  ["a log", { kind: "log", in: "cloud", holds: ["data"] }],
  ["a monitor", { kind: "monitor", in: "cloud", holds: ["data"] }],
  ["one of our people", { kind: "user", in: "cloud", holds: ["data"] }],
])("a path does not go on to %s", (_, beyond) => {
  const paths = pathsIn({
    assets: { data: { kind: "data", confidentiality: "secret" } },
    components: { beyond },
    flows: [carry("desk", "beyond")],
  });
  expect(paths.map(({ id }) => id)).toEqual(["stranger>inbox>desk"]);
});

test("a path goes at most three further, over what is in our hands, and with what a key opens", () => {
  const chain = ["one", "two", "three", "four"];
  const components = Object.fromEntries(chain.map((id) => [id, { kind: "api", in: "cloud", effects: id === "four" ? ["pay"] : ["send"] }]));
  const flows = chain.map((to, index) => carry(chain[index - 1] ?? "desk", to));
  expect(pathsIn({ components, flows }).map(({ id }) => id)).toEqual(["stranger>inbox>desk>one>two>three"]);
  const key = { components: { safe: { kind: "database", in: "cloud", holds: ["data"] } }, desk: { holds: ["key"] } };
  const assets = { key: { kind: "credential", unlocks: ["safe"] }, data: { kind: "data", confidentiality: "secret" } };
  const [path] = pathsIn({ ...key, assets });
  expect(path && told(path)).toBe("open stranger>inbox>desk>safe confidentiality data 20");
  expect(path?.steps.at(-1)).not.toHaveProperty("via");
});

test("what the place sees leaves by the ways that it has", () => {
  const paths = pathsIn({
    assets: { data: { kind: "data", confidentiality: "secret" } },
    components: { safe: { kind: "database", in: "cloud", holds: ["data"] }, web: { kind: "external-service", in: "internet" } },
    flows: [{ from: "desk", to: "safe", returns: ["data"] }, carry("desk", "web")],
  });
  expect(paths.map(told)).toContain("open safe>desk>web confidentiality data 20");
});

test("a path is cut by what breaks its threat, and possible where a flow does not say what it carries", () => {
  const cut = pathsIn({ desk: { controls: { "untrusted-content-quarantine": "implemented" } } });
  expect(cut.map(told)).toEqual(["cut stranger>inbox>desk integrity desk 12"]);
  expect(cut[0]?.cutBy).toEqual([{ control: "untrusted-content-quarantine", on: ["desk"] }]);
  const possible = pathsIn({
    components: { other: { kind: "external-actor", in: "internet" }, post: { kind: "document-store", in: "cloud" } },
    flows: [
      { from: "other", to: "post" },
      { from: "post", to: "desk" },
    ],
  });
  expect(possible.map(({ status, id }) => `${status} ${id}`)).toEqual(["open stranger>inbox>desk", "possible other>post>desk"]);
});

test("a person who acts at the beginning of a route begins the path", () => {
  const paths = pathsIn({
    components: { form: { kind: "document-store", in: "cloud", openSubmission: true }, visitor: { kind: "user", in: "internet" } },
    flows: [carry("visitor", "form"), carry("form", "desk")],
  });
  expect(paths.map(({ id }) => id)).toContain("visitor>form>desk");
  expect(paths.find(({ id }) => id === "visitor>form>desk")?.steps[1]).toMatchObject({ element: "form", via: "visitor--form" });
});

test("of a rule that builds on another, the path bears both threats", () => {
  const misused: Partial<RuleFile> = {
    id: "misused",
    title: "{tool} is called by {desk}",
    subject: { tool: ["tool"] },
    with: { desk: "agentsOf(tool)" },
    needs: ["steer(desk)"],
    loses: ["effect(tool)"],
    place: "tool",
  };
  const [path, ...others] = pathsIn({
    components: { tool: { kind: "tool", in: "cloud", effects: ["pay"] } },
    flows: [carry("desk", "tool")],
    rules: [steered, misused],
  });
  expect(others).toEqual([]);
  expect(path?.threats).toEqual(["steered@desk", "misused@tool"]);
  expect(path?.steps.map(({ threat }) => threat)).toEqual([undefined, undefined, "steered@desk", "misused@tool"]);
});

test("the worst paths come first, each place anew before the same again, and not more than 25", () => {
  const ids = Array.from({ length: 40 }, (_, index) => `tool-${String(index).padStart(2, "0")}`);
  const components = Object.fromEntries(
    ids.map((id, index) => [id, { kind: "tool", in: "cloud", effects: [index % 2 > 0 ? "pay" : "send"] }]),
  );
  const paths = pathsIn({ components, flows: ids.map((to) => carry("desk", to)) });
  expect(paths).toHaveLength(25);
  expect(paths.slice(0, 20).every(({ score }) => score === 20)).toBe(true);
  expect(paths.slice(20).every(({ score }) => score === 16)).toBe(true);
  expect(paths.map(({ id }) => id).slice(0, 3)).toEqual(["tool-01", "tool-03", "tool-05"].map((id) => `stranger>inbox>desk>${id}`));
});
