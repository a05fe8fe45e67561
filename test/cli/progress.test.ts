import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { progressOn } from "../../packages/cli/src/progress.ts";
import { calmModel, threatenedModel } from "./models.ts";
import { ownCatalog } from "./own-rule.ts";
import { bin, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** What stands on a screen after a text: a carriage return goes back to the start of the line, and what follows is written over it. */
const screenAfter = (text: string): string[] =>
  text.split("\n").map((line) =>
    line
      .split("\r")
      .reduce((shown, part) => part + shown.slice(part.length), "")
      .trimEnd(),
  );

/** Does some work on a stream and gives what was written, the time being what the caller says. */
const written = (
  steps: readonly (readonly [milliseconds: number, done: number])[],
  { isTTY = true, columns = 80, env = {} }: { isTTY?: boolean; columns?: number; env?: Record<string, string> } = {},
): { before: string; after: string } => {
  let [text, time] = ["", 0];
  const progress = progressOn({ isTTY, columns, write: (part) => (text += part) }, env, () => time);
  for (const [milliseconds, done] of steps) {
    time = milliseconds;
    progress.tell("Judging", done, 100, "model");
  }
  const before = text;
  progress.end();
  return { before, after: text };
};

const long = [
  [0, 0],
  [200, 20],
  [400, 40],
  [450, 45],
  [600, 99],
  [800, 8],
] as const;

test("long work says how far it is, now and then, and leaves nothing behind", () => {
  const { before, after } = written(long);
  expect(before.split("\r").map((line) => line.trimEnd())).toEqual([
    "",
    "Judging 40 of 100 models",
    "Judging 99 of 100 models",
    "Judging 8 of 100 models",
  ]);
  expect(screenAfter(before)).toEqual(["Judging 8 of 100 models"]);
  expect(screenAfter(after)).toEqual([""]);
});

test("the line fits, so that the terminal does not wrap it", () => {
  expect(screenAfter(written(long, { columns: 20 }).before)).toEqual(["Judging 8 of 100 mo"]);
  expect(screenAfter(written(long, { columns: 0 }).before)).toEqual(["Judging 8 of 100 models"]);
});

test.each([
  ["short work", long.slice(0, 2), {}],
  ["work into a file", long, { isTTY: false }],
  ["work in CI", long, { env: { CI: "true" } }],
  ["work in CI of another sort", long, { env: { CI: "1" } }],
] as const)("%s shows nothing", (_, steps, options) => {
  expect(written(steps, options).after).toBe("");
});

const models = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`m${index}.yaml`, calmModel]));

test("there is no progress where nobody sits at a terminal", () => {
  const { stderr } = runCli(["check", "--output", "out.txt"], { cwd: temporaryFolder(models(300)), env: { CI: "" } });
  expect(stderr).toBe("Wrote out.txt\n");
});

/** Of util-linux: runs a command on a terminal of its own. */
const tool = "script";
const hasTool = spawnSync(tool, ["--version"]).stdout?.includes("util-linux") ?? false;

test.skipIf(!hasTool).each([
  ["check", "--output out.txt", models(300), /\rJudging \d+ of 300 models/],
  ["report", "", models(50), /\rWriting pages of \d+ of 50 systems/],
  ["report", "--plan", { "desk.yaml": threatenedModel }, /\rPlanning 0 of 1 model/],
  ["check", "--output out.txt", { ...models(300), ...ownCatalog }, /\rJudging \d+ of 301 models/],
] as const)("on a terminal, %s %s tells how far it is and wipes that out", (command, words, files, line) => {
  const call = `"${process.execPath}" "${bin}" ${command} ${words}`;
  const { CI: _ci, ...env } = process.env;
  const { stdout, status } = spawnSync(tool, ["-qec", call, "/dev/null"], { cwd: temporaryFolder(files), env, encoding: "utf8" });
  expect(status).toBe(0);
  expect(stdout).toMatch(line);
  expect(screenAfter(stdout).filter((shown) => /^(Judging|Planning|Writing)/.test(shown))).toEqual([]);
});
