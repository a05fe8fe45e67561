import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import { writers } from "@bartizan/write";
import { calmModel, mistakenModel, mistakes, threatenedModel } from "./models.ts";
import { breaksOfSchema } from "./report-schema.ts";
import { bin, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder({
  "calm.yaml": calmModel,
  "threatened.yaml": threatenedModel,
  "mistaken.yaml": mistakenModel,
  "hostile.yaml": calmModel.replace("name: Calm", String.raw`name: "Ca\u001b[31mlm"`),
});
const escape = "\u001b[";

test.for(writers.map((writer) => writer.name))("%s: to standard output and to a file are the same", (format) => {
  const { status, stdout, stderr } = runCli(["check", "threatened.yaml", "--format", format], { cwd: folder });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).not.toContain(escape);
  const file = runCli(["check", "threatened.yaml", "--format", format, "--output", "out/result"], { cwd: folder });
  expect([file.stdout, file.stderr]).toEqual(["", "Wrote out/result\n"]);
  expect(readFileSync(join(folder, "out/result"), "utf8")).toBe(stdout);
});

test("json is what the published schema says", () => {
  expect(breaksOfSchema(runCli(["check", "--format", "json"], { cwd: folder }).stdout)).toBeNull();
});

test("formats for machines are whole where no system could be judged, and say why on standard error", () => {
  for (const format of ["json", "sarif", "markdown"]) {
    const { status, stdout, stderr } = runCli(["check", "mistaken.yaml", "--format", format], { cwd: folder });
    expect(status).toBe(2);
    expect(stdout).not.toBe("");
    expect(stderr).toContain("mistaken.yaml:");
  }
});

test("ten mistakes come back at once, each with the line and a caret", () => {
  const { stdout } = runCli(["check", "mistaken.yaml"], { cwd: folder });
  expect(stdout.match(/^ +│ +\^+$/gm)).toHaveLength(mistakes);
  expect(stdout.match(/^mistaken\.yaml:\d+:\d+ +error/gm)).toHaveLength(mistakes);
});

test.for([
  { env: {}, words: [], colored: false },
  { env: { FORCE_COLOR: "1" }, words: [], colored: true },
  { env: { FORCE_COLOR: "0" }, words: [], colored: false },
  { env: { FORCE_COLOR: "1", NO_COLOR: "1" }, words: [], colored: false },
  { env: { FORCE_COLOR: "1" }, words: ["--no-color"], colored: false },
  { env: { NO_COLOR: "1" }, words: ["--color"], colored: true },
])("colour: $env $words", ({ env, words, colored }) => {
  for (const call of [
    ["check", "threatened.yaml"],
    ["explain", "helper", "threatened.yaml"],
  ]) {
    const { stdout } = runCli([...call, ...words], { cwd: folder, env });
    expect(stdout.includes(escape)).toBe(colored);
    expect(stripVTControlCharacters(stdout)).toBe(runCli(call, { cwd: folder }).stdout);
  }
});

test.for([40, 60, 120])("lines keep within a terminal of %i columns", (width) => {
  for (const words of [
    ["check", "threatened.yaml"],
    ["check", "mistaken.yaml"],
    ["explain", "indirect-prompt-injection@helper", "threatened.yaml"],
  ]) {
    const { stdout } = runCli(words, { cwd: folder, env: { COLUMNS: String(width) } });
    // The last line of `check` is a command to copy.
    const lines = stdout.split("\n").filter((line) => !line.startsWith("bartizan "));
    expect(lines.filter((line) => Array.from(line).length > width)).toEqual([]);
  }
});

test("a reader who stops early is no fault", () => {
  const { stdout, stderr } = spawnSync("sh", ["-c", `"$0" "$1" check threatened.yaml --format json | head -n 1`, process.execPath, bin], {
    cwd: folder,
    encoding: "utf8",
  });
  expect([stdout, stderr]).toEqual(["{\n", ""]);
});

test("nothing of a model reaches the terminal as an escape sequence", () => {
  for (const words of [
    ["check", "hostile.yaml"],
    ["explain", "clock", "hostile.yaml", "calm.yaml"],
  ]) {
    expect(runCli(words, { cwd: folder }).stdout).not.toContain("\u001b");
  }
});
