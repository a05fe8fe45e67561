import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { threatenedModel } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = (): string => temporaryFolder({ "desk.yaml": threatenedModel });

test("one run writes several formats, the same as one run for each", () => {
  const cwd = folder();
  const { status, stdout } = runCli(["check", "--output", "json=out/a.json", "-o", "sarif=b.sarif", "desk.yaml"], { cwd });
  expect(status).toBe(0);
  expect(stdout).toBe(runCli(["check", "desk.yaml"], { cwd }).stdout);
  expect(readFileSync(join(cwd, "out/a.json"), "utf8")).toBe(runCli(["check", "--format", "json"], { cwd }).stdout);
  expect(readFileSync(join(cwd, "b.sarif"), "utf8")).toBe(runCli(["check", "--format", "sarif"], { cwd }).stdout);
});

test("a plain output takes the result instead of standard output, beside others", () => {
  const cwd = folder();
  const { stdout } = runCli(["check", "--format", "markdown", "--output", "a.md", "--output", "json=b.json"], { cwd });
  expect(stdout).toBe("");
  expect(readFileSync(join(cwd, "a.md"), "utf8")).toBe(runCli(["check", "--format", "markdown"], { cwd }).stdout);
  expect(() => JSON.parse(readFileSync(join(cwd, "b.json"), "utf8")) as unknown).not.toThrow();
});

test("a file may have a name like format=file", () => {
  const cwd = folder();
  runCli(["check", "--output", "./json=a"], { cwd });
  expect(readFileSync(join(cwd, "json=a"), "utf8")).toBe(runCli(["check"], { cwd }).stdout);
});

test.for([["jsn=a.json"], ["json="], ["json=a", "sarif=a"]])("a wrong output ends with 2 and writes nothing: %s", (outputs) => {
  const cwd = folder();
  const { status, stdout } = runCli(["check", ...outputs.flatMap((each) => ["--output", each])], { cwd });
  expect([status, stdout]).toEqual([2, ""]);
});

test("the configuration says how diagrams are drawn, in a single picture and in a report", () => {
  const classic = temporaryFolder({ "desk.yaml": threatenedModel, "bartizan.config.yaml": "notation: classic\n" });
  expect(runCli(["check", "--format", "svg"], { cwd: folder() }).stdout).not.toContain("<ellipse ");
  expect(runCli(["check", "--format", "svg"], { cwd: classic }).stdout).toContain("<ellipse ");
  expect(runCli(["report", "--output", "out"], { cwd: classic }).status).toBe(0);
  for (const page of ["desk/diagram/index.html", "diagrams/desk.svg"])
    expect(readFileSync(join(classic, "out", page), "utf8"), page).toContain("<ellipse ");
  const wrong = temporaryFolder({ "desk.yaml": threatenedModel, "bartizan.config.yaml": "notation: round\n" });
  expect(runCli(["check"], { cwd: wrong }).status).toBe(2);
});
