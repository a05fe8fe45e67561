import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { commands } from "../../packages/cli/src/commands.ts";
import { shells } from "../../packages/cli/src/complete/completion-script.ts";
import { schemaNames } from "../../packages/cli/src/schema/schema-names.ts";
import { threatenedModel } from "./models.ts";
import { bin, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const cwd = temporaryFolder({ "desk.yaml": threatenedModel });

const completed = (...words: string[]): string[] => {
  const { status, stdout, stderr } = runCli(["__complete", "--", ...words], { cwd });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout.split("\n").filter(Boolean);
};

test("commands, options, values and ids of the project are offered", () => {
  for (const { name } of commands) expect(completed("")).toContain(name);
  expect(completed("che")).toEqual(["check"]);
  expect(completed("check", "--fail")).toEqual(["--fail-on", "--fail-on-uncertain"]);
  expect(completed("check", "--fail-on", "h")).toEqual(["high"]);
  expect(completed("explain", "mailb")).toEqual(expect.arrayContaining(["mailbox"]));
  expect(completed("explain", "indirect-prompt-injection@")).toEqual(["indirect-prompt-injection@helper"]);
  expect(completed("explain", "LLM01:2026")).toEqual(["LLM01:2026"]);
  expect(completed("schema", "")).toEqual(schemaNames);
  expect(completed("explain", "secure-r")).toEqual(["secure-rag"]);
  expect(completed("init", "--pattern", "secure-")).toEqual(["secure-rag"]);
  expect(completed("init", "--pattern", "secure-rag,mcp")).toEqual(["secure-rag,mcp-gateway"]);
  expect(completed("catalog", "coverage", "strid")).toEqual(["stride"]);
});

test("nothing is offered where a file is meant, or nothing can be", () => {
  expect(completed("check", "")).toEqual([]);
  expect(completed("check", "--output", "")).toEqual([]);
  expect(completed("no-such-command", "")).toEqual([]);
  expect(completed()).not.toEqual([]);
});

test.for([...shells])("there is a script for %s", (shell) => {
  expect(runCli(["completion", shell])).toMatchObject({ status: 0, stdout: expect.stringContaining("__complete") as string });
});

test("another shell ends with 2", () => {
  expect(runCli(["completion", "tcsh"]).status).toBe(2);
});

test("the script for bash completes words that bash takes apart", () => {
  const ask = (line: string): string => {
    const script = `bartizan() { "${process.execPath}" "${bin}" "$@"; }; source <(bartizan completion bash)
      COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _bartizan; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return spawnSync("bash", ["-c", script], { cwd, encoding: "utf8" }).stdout.trim();
  };
  if (spawnSync("bash", ["--version"]).status !== 0) return;
  expect(ask("bartizan chec")).toBe("check");
  expect(ask("bartizan explain LLM01:2026")).toBe("2026");
  expect(ask("bartizan explain indirect-prompt-injection@")).toBe("helper");
  expect(ask("bartizan schema ")).toBe(schemaNames.join("\n"));
});

test.for([...schemaNames])("the schema of %s is printed", (name) => {
  expect(JSON.parse(runCli(["schema", name]).stdout)).toMatchObject({ $id: `urn:bartizan:${name}:1` });
});

test("schema without a name is that of models; a wrong name ends with 2", () => {
  expect(runCli(["schema"]).stdout).toBe(runCli(["schema", "model"]).stdout);
  expect(runCli(["schema", "modle"]).status).toBe(2);
});
