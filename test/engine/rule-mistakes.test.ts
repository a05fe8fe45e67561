import { compileCatalog } from "@bartizan/engine";
import type { RuleFile } from "@bartizan/model";
import { expect, test } from "vitest";
import { catalogSources } from "../catalog-sources.ts";
import { compileRules, smallRule } from "./small-rule.ts";

/** Places of what is wrong with a rule, in order. */
const mistakesIn = (said: Partial<RuleFile>): string[] =>
  compileRules(smallRule(said)).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
const at = (...pointers: string[]): string[] => pointers.map((pointer) => `catalog-problem ${pointer}`);

const tools = { tool: "toolsOf(desk)" };

test.each<[string, Partial<RuleFile>]>([
  [
    "all parts",
    {
      with: { ...tools, other: "toolsOf(desk).filter(t, t != tool)" },
      when: "desk.logging == 'none' && is(tool, 'tool') && (desk.internetExposed ? has(tool.quota) : !tool.multiTenant)",
      needs: ["influence(desk, tool)", "steer(desk)", " reach( tool ) "],
      gains: ["execute(tool)"],
      loses: ["confidentiality(context(desk))", "effect(tool)", "accountability(desk)"],
      place: "tool",
      alsoAt: ["desk", "other"],
      brokenBy: [
        { control: "human-approval", on: "tool" },
        { control: "input-guardrail", on: "every-route" },
      ],
      reducedBy: [{ control: "logging", on: "desk", by: "weak" }],
      title: "{desk} calls {tool} and {other}",
      techniques: [{ id: "AML.T0051", at: ["desk", "entry", "first", "route", "toolsOf(desk)"], when: "desk.logging == 'none'" }],
      steps: [{ id: "AML.T0040" }],
      maps: { stride: ["tampering"] },
    },
  ],
  ["flows", { subject: { desk: ["flow"] }, title: "{desk}", when: "desk.encryption == 'none' && crossesTrust(desk)" }],
  ["assets", { subject: { desk: ["asset"] }, title: "{desk}", when: "desk.confidentiality in ['secret'] && isKind(desk, 'data')" }],
  ["identities", { subject: { desk: ["identity"] }, title: "{desk}", when: "desk.scopes == 'broad'" }],
  ["zones", { subject: { desk: ["zone"] }, title: "{desk}" }],
  ["several kinds", { subject: { desk: ["agent", "store"] }, when: "desk.logging == 'none'" }],
  ["numbers and texts", { when: "1 == 1 && 'a' != 'b' && 1.5 != 2.5" }],
])("a rule with %s has no mistakes", (_, said) => {
  expect(mistakesIn(said)).toEqual([]);
  expect(compileRules(smallRule(said)).catalog.rules).toHaveLength(1);
});

test.each<[string, Partial<RuleFile>, string[]]>([
  ["a kind that is none", { subject: { desk: ["agent", "agnet"] } }, at("/subject/desk/1")],
  ["a sort among kinds", { subject: { desk: ["flow", "agent"] } }, at("/subject/desk/0")],
  ["a place that is not bound", { place: "table" }, at("/place")],
  ["a related place that is not bound", { alsoAt: ["desk", "table"] }, at("/alsoAt/1")],
  ["a word of the route as its place", { place: "every-route" }, at("/place")],
  ["a title with a name that is not bound", { title: "{desk} and {table}" }, at("/title")],
  ["a control that is none", { brokenBy: [{ control: "human-aproval", on: "desk" }] }, at("/brokenBy/0/control")],
  [
    "a control at a name that is not bound",
    {
      reducedBy: [
        { control: "logging", on: "desk", by: "weak" },
        { control: "logging", on: "table", by: "weak" },
      ],
    },
    at("/reducedBy/1/on"),
  ],
  ["a need that is no capability", { needs: ["own(desk)"] }, at("/needs/0")],
  ["a need without brackets", { needs: ["steer desk"] }, at("/needs/0", "/needs/0")],
  ["a need of two", { needs: ["steer(desk, desk)"] }, at("/needs/0")],
  ["an influence of one", { needs: ["influence(desk)"] }, at("/needs/0")],
  ["a gain at a name that is not bound", { gains: ["steer(desk)", "steer(table)"] }, at("/gains/1")],
  ["a loss that is none", { loses: ["beauty(desk)"] }, at("/loses/0")],
  ["a loss of a name that is not bound", { loses: ["integrity(desk)", "integrity(table)"] }, at("/loses/1")],
  ["a technique that is none", { techniques: [{ id: "AML.T0051" }, { id: "AML.T9999" }] }, at("/techniques/1/id")],
  ["a step that is none", { steps: [{ id: "AML.T9999" }] }, at("/steps/0/id")],
  [
    "a technique at a name that is not bound",
    { techniques: [{ id: "AML.T0051", at: ["desk", "table"] }] },
    at("/techniques/0/at/1", "/techniques/0/at/1"),
  ],
  ["a technique under a condition that is none", { steps: [{ id: "AML.T0051", when: "desk.logging" }] }, at("/steps/0/when")],
  ["a technique at what is no list", { techniques: [{ id: "AML.T0051", at: ["1 == 1"] }] }, at("/techniques/0/at/0")],
  ["an entry that a framework does not have", { maps: { stride: ["tampering", "spooking"] } }, at("/maps/stride/1")],
  ["a framework that is none", { maps: { strife: ["tampering"] } }, at("/maps/strife/0")],
  ["a list that is none", { with: { tool: "desk.logging" } }, at("/with/tool")],
  ["a list over a name that is bound later", { with: { model: "toolsOf(tool)", ...tools } }, at("/with/model")],
  ["a list that cannot be parsed", { with: { tool: "toolsOf(desk" } }, at("/with/tool")],
  ["a retired technique of a framework", { techniques: [{ id: "AML.T0000000" }] }, at("/techniques/0/id")],
])("a rule with %s says where", (_, said, places) => {
  expect(mistakesIn(said)).toEqual(places);
  expect(compileRules(smallRule(said), smallRule({ id: "other" })).catalog.rules.map(({ id }) => id)).toEqual(["other"]);
});

test.each<[when: string, mistakes: number]>([
  ["", 1],
  ["desk.logging ==", 1],
  ["desk.logging", 1],
  ["desk", 1],
  ["1", 1],
  ["'text'", 1],
  ["toolsOf(desk)", 1],
  ["!desk.logging", 1],
  ["desk.logging && true", 1],
  ["true || desk.logging", 1],
  ["desk.logging ? true : false", 1],
  ["desk.loging == 'none'", 1],
  ["has(desk.loging)", 1],
  ["desk.logging == 'nothing'", 1],
  ["'nothing' == desk.logging", 1],
  ["desk.logging in ['none', 'nothing', 'never']", 2],
  ["desk.internetExposed == 'yes'", 1],
  ["desk.confidentiality == 'secret'", 1],
  ["desk.encryption == 'none'", 1],
  ["table.logging == 'none'", 1],
  ["toolOf(desk).exists(t, true)", 2],
  ["toolsOf(desk, desk).exists(t, true)", 1],
  ["toolsOf().exists(t, true)", 1],
  ["toolsOf('desk').exists(t, true)", 1],
  ["sender(desk) == desk", 1],
  ["is(desk, 'agnet')", 1],
  ["is(desk, desk)", 1],
  ["desk.exists(t, true)", 1],
  ["desk.logging.exists(t, true)", 1],
  ["toolsOf(desk).exists(t, t.logging)", 1],
  ["toolsOf(desk).exists(t, u.logging == 'none')", 1],
  ["toolsOf(desk).exists(t, t.confidentiality == 'secret')", 1],
  ["toolsOf(desk).exists('t', true)", 1],
  ["toolsOf(desk).exists(t)", 1],
  ["toolsOf(desk).map(t, t)", 1],
  ["toolsOf(desk).filter(t, true)", 1],
  ["desk.logging.matches('n.*')", 1],
  ["1 + 1 == 2", 1],
  ["-1 == 1", 1],
  ["1 < 2", 1],
  ["null == null", 2],
  ["{'a': 1} == {'a': 1}", 2],
  ["desk.logging == 'nothing' && desk.loging == 'none' && table.logging == 'none'", 3],
  ["1 + 1 == 2 || 1 < 2", 2],
])("the condition %j has its mistakes told", (when, mistakes) => {
  expect(mistakesIn({ when })).toEqual(at(...Array.from({ length: mistakes }, () => "/when")));
});

test("a mistake stands in the file of its rule", () => {
  const span = { file: "", line: 3, column: 1, endLine: 3, endColumn: 8 };
  const file = { file: "rules/small.yaml", value: smallRule({ place: "table" }), spans: { value: () => span, key: () => span } };
  const { diagnostics } = compileCatalog({ ...catalogSources().sources, rules: [file] });
  expect(diagnostics.map((each) => each.span)).toEqual([{ ...span, file: "rules/small.yaml" }]);
});
