import { expect, test } from "vitest";
import { trifectaSentence } from "../../site/src/answers/trifecta-sentence.ts";
import { analysisOf, component, threat } from "../write/analysis-of.ts";

const components = [component("helper", "agent", "cloud", { name: "Helper" }), component("desk", "agent", "cloud", { name: "Desk" })];

/** A threat that an agent sends what it knows out through a tool. */
const leak = (agent: string, more: Partial<ReturnType<typeof threat>> = {}) =>
  threat("some-rule", agent, "high", {
    techniques: [{ id: "AML.T0086", title: "Exfiltration via AI Agent Tool Invocation", at: [agent] }],
    bindings: [{ variables: { agent }, certainty: "certain", route: [] }],
    ...more,
  });

test("every agent is named once in which the three meet, whatever rule says so", () => {
  expect(trifectaSentence(analysisOf({ components, threats: [leak("helper"), leak("helper"), leak("desk")] }))).toContain(
    "Helper and Desk",
  );
});

test("nothing is said where controls hold, or nothing of the sort was found", () => {
  const threats = [leak("helper", { status: "mitigated" }), leak("desk", { techniques: [] })];
  expect(trifectaSentence(analysisOf({ components, threats }))).toBeUndefined();
});
