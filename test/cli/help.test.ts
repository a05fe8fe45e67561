import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { commands } from "../../packages/cli/src/commands.ts";
import { explainers } from "../../packages/cli/src/explain/explainers.ts";
import { runCli } from "./run-cli.ts";

const namesIn = (folder: string): string[] =>
  readdirSync(new URL(`../../packages/cli/src/${folder}/`, import.meta.url)).map((name) => name.replace(/\.ts$/, ""));

test("the lists hold what is in their folders, sorted", () => {
  expect(commands.map((command) => command.name)).toEqual(namesIn("commands").toSorted());
  expect(explainers.map((explainer) => explainer.name)).toEqual(namesIn("explain/explainers").toSorted());
});

test("the help begins with examples, names every command and fits a screen", () => {
  const { status, stdout, stderr } = runCli(["--help"]);
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.startsWith("Examples:\n")).toBe(true);
  expect(stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  for (const { name } of commands) expect(stdout).toMatch(new RegExp(`^  ${name} `, "m"));
});

test.for(commands.map((command) => command.name))("%s has a help of its own that names every option", (name) => {
  const command = commands.find((each) => each.name === name);
  const { status, stdout } = runCli([name, "--help"]);
  expect(status).toBe(0);
  expect(stdout.startsWith("Examples:\n")).toBe(true);
  expect(stdout.trimEnd().split("\n").length).toBeLessThanOrEqual(40);
  for (const { flags } of command?.options ?? []) expect(stdout).toContain(flags);
  expect(runCli(["help", name]).stdout).toBe(stdout);
});

test("the version is that of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../packages/cli/package.json", import.meta.url), "utf8")) as { version: string };
  expect(runCli(["--version"]).stdout).toBe(`${version}\n`);
});

test.for([
  { words: [], says: "Usage: bartizan" },
  { words: ["chekc"], says: "check" },
  { words: ["check", "--format", "pdf"], says: "sarif" },
  { words: ["check", "--fail-on", "catastrophic"], says: "critical" },
  { words: ["check", "--no-such-option"], says: "--no-such-option" },
  { words: ["explain"], says: "id" },
])("a wrong call ends with 2 and says what is right: $words", ({ words, says }) => {
  const { status, stdout, stderr } = runCli(words);
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(says);
});
