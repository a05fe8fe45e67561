import { describeCatalog } from "@bartizan/engine";
import type { Loaded } from "@bartizan/model";
import { readerFor } from "@bartizan/read";
import { typescriptModel, yamlModel } from "@bartizan/write";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { patternStarter } from "../../packages/cli/src/init/pattern-starter.ts";
import { builtInCatalog } from "../built-in-catalog.ts";

const { sources } = builtInCatalog();
const controls = new Map(sources.controls.map(({ value }) => [value.id, value]));
const words = new Map(sources.patterns.map(({ value }) => [value.id, value]));
const { patterns } = describeCatalog(sources, stringify);

const read = async (text: string, file: string): Promise<Loaded> => readerFor(file).read(text, file, controls, undefined, () => words);

/** The model in both languages; what it is must be the same in each. */
const twins = async (text: string): Promise<{ ts: string; yaml: string }> => {
  const { model, sources: facts, written, diagnostics } = await read(text, "model.yaml");
  expect(diagnostics).toEqual([]);
  if (!model || !written) throw new Error("it uses no pattern");
  const ts = typescriptModel(model, facts, written);
  const yaml = yamlModel(written.document, written.sources);
  for (const twin of [await read(ts, "model.ts"), await read(yaml, "model.yaml")]) {
    expect(twin.diagnostics).toEqual([]);
    expect(twin.model).toEqual(model);
    expect(twin.sources).toEqual(facts);
  }
  return { ts, yaml };
};

describe("a model that uses patterns uses them in the other language, too", () => {
  test.each(patterns.map((pattern) => [pattern.id, pattern] as const))("%s", async (id, pattern) => {
    const { ts, yaml } = await twins(patternStarter("Mine", [pattern]));
    expect(ts).toContain(`use("${id}", {`);
    expect(yaml).toContain(`pattern: ${id}`);
  });

  test("all of them at once", async () => {
    const { ts } = await twins(patternStarter("Mine", patterns));
    expect(ts.match(/ = use\("/g)).toHaveLength(patterns.length);
  });
});

const using = (more: string): string => `bartizan: 1
system: { name: Mine }
zones: { cloud: { trust: trusted } }
components:
  helper: { kind: agent, in: cloud }
  tickets: { kind: mcp-server, in: cloud }
${more}`;
const gateway = "  b-tools: { pattern: mcp-gateway, with: { agent: helper, server: tickets, zone: cloud } }\n";

test("what a model says of an element that a pattern brings, and of its flows, survives", async () => {
  const { ts } = await twins(
    using(`  b-tools.gateway: { logging: { is: none, source: "gateway.yaml:3" } }
  mail: { kind: tool, in: cloud }
flows:
  - { from: helper, to: b-tools.gateway, encryption: end-to-end }
  - { from: b-tools.gateway, to: mail }
use:
${gateway}`),
  );
  expect(ts).toContain('const bTools = use("mcp-gateway"');
});

test("uses stand in an order in which each has what it is given", async () => {
  const { ts } = await twins(
    using(`use:
  a: { pattern: ai-gateway, with: { caller: b-tools.gateway, model: llm, zone: cloud } }
${gateway}`).replace("  tickets:", "  llm: { kind: llm, in: cloud }\n  tickets:"),
  );
  expect(ts.indexOf("bTools = use")).toBeLessThan(ts.indexOf("a = use"));
  expect(ts).toContain("caller: bTools.gateway");
});

test.each([
  ["takes something out of a pattern", `  b-tools.gateway: { rateLimit: null }\nuse:\n${gateway}`],
  [
    "puts something where a pattern brings the place",
    `  mail: { kind: tool, in: box.box }\nuse:\n  box: { pattern: code-sandbox, with: { agent: helper, zone: cloud } }\n`,
  ],
  ["speaks of a flow that a pattern brings", `outOfScope: { helper--b-tools.gateway: Bought. }\nuse:\n${gateway}`],
])("a model that %s is written as a whole in TypeScript", async (_, more) => {
  const { ts, yaml } = await twins(using(more));
  expect(ts).not.toContain("use(");
  expect(yaml).toContain("pattern:");
});
