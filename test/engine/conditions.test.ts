import type { Status } from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { compileRules, smallRule } from "./small-rule.ts";

/** An agent of whom one thing is so, one is not so and nothing else is stated, and tools of whom the same is said. */
const document = {
  bartizan: 1,
  system: { name: "Desk" },
  zones: { cloud: { trust: "trusted" } },
  assets: { order: { kind: "data" } },
  components: {
    desk: { kind: "agent", in: "cloud", internetExposed: true, selfRegistration: false, logging: "kept", retention: "unknown" },
    first: { kind: "tool", in: "cloud", internetExposed: true, effects: ["pay", "send"] },
    second: { kind: "tool", in: "cloud", internetExposed: false, logging: "none", effects: ["pay"] },
    third: { kind: "tool", in: "cloud", logging: "none", effects: [] },
  },
  flows: ["first", "second", "third"].map((to) => ({ from: "desk", to, carries: ["order"] })),
};

const outcome = (when: string): Status | "nothing" => {
  const { catalog, diagnostics } = compileRules(smallRule({ when }));
  expect(diagnostics).toEqual([]);
  return analyseDocument(document, catalog).threats.find(({ place }) => place === "desk")?.status ?? "nothing";
};

const yes = "desk.internetExposed";
const no = "desk.selfRegistration";
const open = "desk.multiTenant";
const tools = "toolsOf(desk)";

/** Conditions by what they come to: true is open, unknown is uncertain, and where it is false there is nothing. */
const conditions: Record<"open" | "uncertain" | "nothing", readonly string[]> = {
  open: [
    "true",
    yes,
    `!${no}`,
    `${yes} && !${no}`,
    `${no} || ${yes}`,
    `${open} || ${yes}`,
    `${yes} || ${open}`,
    `!(${no} && ${open})`,
    `!(${open} && ${no})`,
    "desk.logging == 'kept'",
    "'kept' == desk.logging",
    "desk.logging != 'none'",
    "desk.logging in ['none', 'kept']",
    "!(desk.logging in ['none'])",
    "has(desk.logging)",
    "has(desk.retention)",
    "!has(desk.multiTenant)",
    "is(desk, 'agent')",
    "is(desk, 'process')",
    `${yes} ? !${no} : ${no}`,
    `${no} ? ${no} : ${yes}`,
    `${tools}.exists(t, t.internetExposed)`,
    `${tools}.exists(t, t == t && is(t, 'tool'))`,
    `${tools}.all(t, is(t, 'tool'))`,
    `${tools}.filter(t, t.internetExposed == false).exists(t, t.logging == 'none')`,
    `!${tools}.filter(t, is(t, 'llm')).exists(t, true)`,
    `${tools}.filter(t, is(t, 'llm')).all(t, false)`,
    `${tools}.exists(t, effects(t).exists(e, e == 'send'))`,
    `${tools}.all(t, effects(t).all(e, e in ['pay', 'send']))`,
    `${tools}.exists(t, ${tools}.exists(u, u != t && effects(t).exists(e, e == 'pay') && !u.internetExposed))`,
  ],
  uncertain: [
    open,
    `!${open}`,
    `${yes} && ${open}`,
    `${open} && ${yes}`,
    `${no} || ${open}`,
    `${open} || ${no}`,
    `${open} || ${open}`,
    `${open} && desk.dataPublic`,
    "desk.retention == 'none'",
    "desk.retention != 'none'",
    "desk.retention in ['none', 'limited']",
    `${open} == true`,
    `true == ${open}`,
    `${open} ? ${yes} : ${no}`,
    `${yes} ? ${open} : ${no}`,
    `${no} ? ${yes} : ${open}`,
    `${tools}.exists(t, t.logging == 'kept')`,
    `${tools}.all(t, t.logging == 'none')`,
    `${tools}.filter(t, t.multiTenant).exists(t, true)`,
    `${tools}.filter(t, t.multiTenant).all(t, false)`,
    `${tools}.exists(t, is(t, 'tool') && ${open})`,
    "recorded(desk) && !desk.multiTenant",
    `${tools}.exists(t, t.logging == 'none' && t.internetExposed == true)`,
  ],
  nothing: [
    "false",
    no,
    `!${yes}`,
    `${yes} && ${no}`,
    `${no} && ${yes}`,
    `${no} && ${open}`,
    `${open} && ${no}`,
    `${no} || !${yes}`,
    "desk.logging == 'none'",
    "desk.logging != 'kept'",
    "desk.logging in ['none', 'tamper-evident']",
    "!has(desk.logging)",
    "has(desk.multiTenant)",
    "is(desk, 'tool')",
    `${yes} ? ${no} : ${yes}`,
    `${no} ? ${yes} : ${no}`,
    `${tools}.all(t, t.internetExposed)`,
    `${tools}.exists(t, is(t, 'llm'))`,
    `${tools}.filter(t, is(t, 'llm')).exists(t, true)`,
    `${tools}.filter(t, t.internetExposed == true).all(t, effects(t).exists(e, e == 'write'))`,
    `${tools}.exists(t, effects(t).exists(e, e == 'destroy'))`,
    `${tools}.exists(t, has(t.logging) && t.logging == 'none' && has(t.internetExposed) && t.internetExposed)`,
  ],
};

test.each(Object.entries(conditions).flatMap(([result, list]) => list.map((when) => [when, result] as const)))("%s: %s", (when, result) => {
  expect(outcome(when)).toBe(result);
});

test("what decides a condition is asked once, and nothing that decides nothing", () => {
  const asked = (when: string): string[] => {
    const [threat] = analyseDocument(document, compileRules(smallRule({ when })).catalog).threats;
    return threat?.unknowns.map(({ element, attribute }) => `${element}.${attribute}`) ?? [];
  };
  expect(asked(`${open} && desk.dataPublic && ${open}`)).toEqual(["desk.multiTenant", "desk.dataPublic"]);
  expect(asked(`${open} || ${no}`)).toEqual(["desk.multiTenant"]);
  expect(asked(`${yes} && !${open}`)).toEqual(["desk.multiTenant"]);
  expect(asked(`${tools}.exists(t, t.logging == 'kept')`)).toEqual(["first.logging"]);
  expect(asked(`${tools}.filter(t, t.multiTenant).exists(t, t.internetExposed)`)).toEqual([
    "first.multiTenant",
    "third.multiTenant",
    "third.internetExposed",
  ]);
  expect(asked("recorded(first) || desk.retention == 'none'")).toEqual([]);
});

test("a reader sees each part of a condition with the facts it rests on", () => {
  const when = `desk.logging == 'kept' && (${open} || ${tools}.exists(t, is(t, 'tool'))) && !${no}`;
  const [threat] = analyseDocument(document, compileRules(smallRule({ when })).catalog).threats;
  expect(threat?.conditions.map(({ role, expression, value }) => [role, expression, value])).toEqual([
    ["when", "desk.logging == 'kept'", "true"],
    ["when", `${open} || ${tools}.exists(t, is(t, 'tool'))`, "true"],
    ["when", `!${no}`, "true"],
  ]);
  const facts = threat?.conditions.map((condition) =>
    condition.facts.map(({ element, attribute, value, from }) => [element, attribute, value, from]),
  );
  expect(facts?.[0]).toEqual([["desk", "logging", "true", "model"]]);
  expect(facts?.[1]).toContainEqual(["desk", "multiTenant", "unknown", undefined]);
  expect(facts?.[1]).toContainEqual(["desk", undefined, "true", "derived"]);
  expect(facts?.[1]).toContainEqual(["first", undefined, "true", "derived"]);
  expect(facts?.[2]).toEqual([["desk", "selfRegistration", "true", "model"]]);
  expect(threat?.conditions[0]?.facts[0]?.pointer).toBe("/components/desk/logging");
});
