import { describeCatalog } from "@bartizan/engine";
import { readYamlModel } from "@bartizan/read";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { patternStarter } from "../../packages/cli/src/init/pattern-starter.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const { sources } = builtInCatalog();
const controls = new Map(sources.controls.map(({ value }) => [value.id, value]));
const words = new Map(sources.patterns.map(({ value }) => [value.id, value]));
const { patterns } = describeCatalog(sources, stringify);

const wrongIn = (...used: typeof patterns): string[] => {
  const { model, diagnostics } = readYamlModel(patternStarter("Mine", used), "mine.yaml", controls, undefined, () => words);
  return [...(model ? [] : ["no model"]), ...diagnostics.map(({ code, message }) => `${code} ${message}`)];
};

test.each(patterns.map((pattern) => [pattern.id, pattern] as const))(
  "a starter that uses %s is right, beside any other, too",
  (_, pattern) => {
    expect(wrongIn(pattern)).toEqual([]);
    for (const other of patterns) if (other !== pattern) expect([other.id, ...wrongIn(pattern, other)]).toEqual([other.id]);
  },
);

test("a starter that uses all patterns is right", () => {
  expect(wrongIn(...patterns)).toEqual([]);
});

test("init writes a model that uses the patterns that it is given", () => {
  const cwd = temporaryFolder();
  expect(runCli(["init", "mine", "--pattern", "secure-rag,mcp-gateway"], { cwd }).stdout).toContain("Wrote bartizan/mine.yaml");
  const { systems, diagnostics } = JSON.parse(runCli(["check", "--format", "json"], { cwd }).stdout) as {
    systems: { components: { id: string }[]; threats: { rule: string }[] }[];
    diagnostics: unknown[];
  };
  expect(diagnostics).toEqual([]);
  const ids = systems[0]?.components.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(["helper", "docs.index", "tools.gateway"]));
  expect(ids).not.toContain("index");
  expect(systems[0]?.threats.map(({ rule }) => rule)).toContain("retrieval-poisoning");
});

test("a pattern that does not exist is refused, with the nearest, and nothing is written", () => {
  const cwd = temporaryFolder();
  const { status, stdout, stderr } = runCli(["init", "mine", "--pattern", "secure-rag,mcp-gatway"], { cwd });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain("mcp-gateway");
});
