import type { Analysis, Threat } from "@bartizan/model";
import { analysisOf, component, flow, question, spanAt, threat, zone } from "./analysis-of.ts";

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

const controlsOn = (place: string): Threat["controls"] => [
  { control: "tool-allow-list", title: "Only the tools that a task needs", on: [place], effect: "breaks", state: "missing" },
  { control: "input-guardrail", title: "Detection of hostile input", on: [place], effect: "reduces", strength: "weak", state: "planned" },
];

/** A system of 300 elements and 500 threats that say as much as threats of real models do. */
export const largeSystem = (): Analysis => {
  const components = numbers(100).map((index) => component(`service-${index}`, "agent", `zone-${index % 8}`, { span: spanAt(index + 20) }));
  const idOf = (index: number): string => `service-${index % 100}`;
  const flows = numbers(130).map((index) =>
    flow(idOf(index), idOf(index * 7 + 1), { id: `flow-${index}`, carries: [`record-${index % 40}`], span: spanAt(index + 200) }),
  );
  const threats = numbers(500).map((index) =>
    threat(`rule-${index % 60}`, idOf(index), (["critical", "high", "medium", "low"] as const)[index % 4] ?? "low", {
      id: `rule-${index % 60}@${idOf(index)}.${index}`,
      title: `Anyone on the internet can give ${idOf(index)} instructions through ${idOf(index + 1)}`,
      span: spanAt(index + 20),
      conditions: numbers(2).map((each) => ({
        expression: `strangers(agent, source${each})`,
        role: "when",
        value: "true",
        facts: [{ text: `source is ${idOf(index + each)}`, value: "true", span: spanAt(index + each) }],
      })),
      bindings: [
        {
          variables: { agent: idOf(index) },
          certainty: "certain",
          route: numbers(3).map((each) => ({ element: idOf(index + each), ...(each > 0 && { via: `flow-${(index + each) % 130}` }) })),
        },
      ],
      bindingCount: 3,
      controls: controlsOn(idOf(index)),
      techniques: [{ id: "AML.T0051.001", title: "Indirect", at: [idOf(index)] }],
      maps: ["LLM01:2026", "ASI01:2026", "CWE-1427"].map((id) => ({ framework: "owasp", id, title: "Prompt injection" })),
      loses: [{ property: "confidentiality", target: `record-${index % 40}` }],
    }),
  );
  return analysisOf({
    zones: numbers(8).map((index) => zone(`zone-${index}`)),
    components,
    flows,
    assets: numbers(40).map((index) => ({
      id: `record-${index}`,
      name: `record-${index}`,
      kind: "data",
      attributes: {},
      unlocks: [],
      heldBy: [idOf(index)],
    })),
    identities: numbers(22).map((index) => ({
      id: `account-${index}`,
      name: `account-${index}`,
      kind: "service",
      attributes: {},
      controls: [],
      usedBy: [idOf(index)],
    })),
    threats,
    questions: numbers(20).map((index) => question(idOf(index), "humanApproval", { decides: [threats[index]?.id ?? ""] })),
  });
};
