import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const schema = "bartizan/bartizan.schema.json";

test("init writes a model that is right and has something to find", () => {
  const cwd = temporaryFolder();
  const { status, stdout } = runCli(["init"], { cwd });
  const model = `bartizan/${basename(cwd).toLowerCase()}.yaml`;
  expect(status).toBe(0);
  expect(stdout).toBe(`Wrote ${model}\nWrote ${schema}\n`);
  expect(readFileSync(join(cwd, model), "utf8")).toMatch(/^# yaml-language-server: \$schema=\.\/bartizan\.schema\.json\n/);
  const { systems, diagnostics } = JSON.parse(runCli(["check", "--format", "json"], { cwd }).stdout) as {
    systems: { threats: unknown[] }[];
    diagnostics: unknown[];
  };
  expect(diagnostics).toEqual([]);
  expect(systems[0]?.threats.length).toBeGreaterThan(3);
});

test("a name becomes a file name and the name of the system, and leads nowhere else", () => {
  const cwd = temporaryFolder();
  expect(runCli(["init", '../../Café "Überall": #1'], { cwd }).stdout).toContain("Wrote bartizan/cafe-uberall-1.yaml");
  const { systems } = JSON.parse(runCli(["check", "--format", "json"], { cwd }).stdout) as { systems: { system: { name: string } }[] };
  expect(systems[0]?.system.name).toBe('../../Café "Überall": #1');
});

test("init overwrites nothing", () => {
  const cwd = temporaryFolder({ "bartizan/chat.yaml": "mine" });
  const { status, stdout } = runCli(["init", "chat", "--ci", "github"], { cwd });
  expect([status, stdout]).toEqual([2, ""]);
  expect(readFileSync(join(cwd, "bartizan/chat.yaml"), "utf8")).toBe("mine");
  expect(existsSync(join(cwd, ".github"))).toBe(false);
});

test("an old schema is noted, and init --schema writes it again", () => {
  const cwd = temporaryFolder();
  runCli(["init", "chat"], { cwd });
  const current = readFileSync(join(cwd, schema), "utf8");
  writeFileSync(join(cwd, schema), current.replaceAll("\n", "\r\n"));
  const codes = (): string[] =>
    (JSON.parse(runCli(["check", "--format", "json"], { cwd }).stdout) as { diagnostics: { code: string }[] }).diagnostics.map(
      (each) => each.code,
    );
  expect(codes()).toEqual([]);
  writeFileSync(join(cwd, schema), "{}");
  expect(codes()).toEqual(["old-schema"]);
  expect(runCli(["check"], { cwd }).status).toBe(0);
  expect(runCli(["init", "--schema"], { cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, schema), "utf8")).toBe(current);
});

test("where there is a model, --ci github adds only the workflow, at the top of the repository", () => {
  const cwd = temporaryFolder({ ".git/HEAD": "" });
  mkdirSync(join(cwd, "service"));
  const service = join(cwd, "service");
  runCli(["init", "chat"], { cwd: service });
  expect(runCli(["init", "--ci", "github"], { cwd: service }).stdout).toBe("Wrote ../.github/workflows/bartizan.yml\n");
  expect(existsSync(join(cwd, ".github/workflows/bartizan.yml"))).toBe(true);
});

test("the workflow has the least rights, names actions by commit, and uses no secrets", () => {
  const cwd = temporaryFolder();
  runCli(["init", "--ci", "github"], { cwd });
  const text = readFileSync(join(cwd, ".github/workflows/bartizan.yml"), "utf8");
  const workflow = parse(text) as {
    on: object;
    permissions: object;
    jobs: Record<string, { permissions: object; steps: { uses?: string }[] }>;
  };
  expect(Object.keys(workflow.on)).toEqual(["push", "pull_request"]);
  expect(workflow.permissions).toEqual({ contents: "read" });
  expect(Object.values(workflow.jobs).map((job) => job.permissions)).toEqual([{ contents: "read", "security-events": "write" }]);
  const actions = Object.values(workflow.jobs).flatMap((job) => job.steps.flatMap((step) => step.uses ?? []));
  expect(actions.length).toBeGreaterThan(3);
  for (const action of actions) expect(action).toMatch(/^(actions|github)\/[\w/-]+@[0-9a-f]{40}$/);
  expect(text).not.toMatch(/secrets\.|pull_request_target/);
});
