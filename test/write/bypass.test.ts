import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";

const document = (around: boolean) => ({
  bartizan: 1,
  system: { name: "Chat" },
  zones: { internet: { trust: "untrusted" }, cloud: { trust: "trusted" } },
  assets: { question: { kind: "data" }, order: { kind: "data" } },
  components: {
    visitor: { kind: "user", in: "internet" },
    portal: { kind: "web-app", in: "cloud" },
    shield: { kind: "guardrail", in: "cloud", name: "Prompt shield" },
    assistant: { kind: "agent", in: "cloud", toolPermissions: "service-account" },
    payments: { kind: "tool", in: "cloud", effects: ["pay"], controls: { "human-approval": "planned" } },
  },
  flows: [
    { from: "visitor", to: "portal", carries: ["question"] },
    { from: "portal", to: "shield", carries: ["question"] },
    { from: "shield", to: "assistant", carries: ["question"] },
    { from: "assistant", to: "payments", carries: ["order"] },
    ...(around ? [{ from: "portal", to: "assistant", carries: ["question"] }] : []),
  ],
});

const written = async (format: string, around: boolean): Promise<string> => {
  const report: Report = {
    version: 1,
    tool: { name: "bartizan", version: "0" },
    systems: [analyseDocument(document(around))],
    diagnostics: [],
  };
  const writer = writers.find(({ name }) => name === format);
  const text = await writer?.write({
    report,
    options: { color: false, width: 200 },
    catalog: { rules: [], controls: [], technologies: [], patterns: [], frameworks: [], functions: [] },
  });
  return String(text);
};

/** The group of a flow in a picture. */
const drawn = (svg: string, flow: string): string => new RegExp(`<g id="flow-${flow}"[\\s\\S]*?</g>`).exec(svg)?.[0] ?? "";

test("a flow around a guardrail is drawn as one", async () => {
  const svg = await written("svg", true);
  expect(drawn(svg, "portal--assistant")).toContain("stroke-dasharray");
  expect(drawn(svg, "portal--assistant")).toContain("past Prompt shield");
  expect(drawn(svg, "shield--assistant")).not.toContain("stroke-dasharray");
  expect(drawn(await written("svg", false), "shield--assistant")).not.toContain("past ");
  expect(await written("dot", true)).toMatch(/portal--assistant.*style=dotted/);
  expect(await written("markdown", true)).toMatch(/-\.->.*past Prompt shield/);
});

test.each(["text", "markdown", "html"])("and said in %s, with what planned controls will do", async (format) => {
  const around = await written(format, true);
  expect(around).toContain("portal--assistant leads past shield");
  expect(around).toContain("human-approval on payments clears it");
  const closed = await written(format, false);
  expect(closed).not.toContain("leads past");
  expect(closed).toContain("passes a guardrail (1)");
});
