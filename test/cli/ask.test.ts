import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Report } from "@bartizan/model";
import { expect, test } from "vitest";
import { threatenedModel } from "./models.ts";
import { ownCatalog } from "./own-rule.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const commented = `# Ours.
${threatenedModel.replace("  helper:", "  # It reads the mail.\n  'helper':").replace("to: mailbox,", "to: mailbox, # by anyone\n     ")}`;

const reportOn = (cwd: string): Report => JSON.parse(runCli(["check", "--format", "json"], { cwd }).stdout) as Report;

const questionsIn = (cwd: string): string[] => reportOn(cwd).systems.flatMap(({ questions }) => questions.map(({ id }) => id));

/** The lines of a text that are not among those of another, in which order is kept. */
const joined = (before: string, after: string): string[] | undefined => {
  const rest = before.split("\n");
  const fresh = after.split("\n").filter((line) => (line === rest[0] ? (rest.shift(), false) : true));
  return rest.length === 0 ? fresh : undefined;
};

test("answers come line by line: by number or word, skipped, mistaken, and ended", () => {
  const cwd = temporaryFolder({ "desk.yaml": commented });
  const [first, second] = questionsIn(cwd);
  const { status, stdout } = runCli(["ask"], { cwd, input: "1\n\nnonsense\n1\nq\n1\n" });
  expect(status).toBe(0);
  const written = [...stdout.matchAll(/^Wrote (\S+)=(\S+) to desk\.yaml:(\d+)$/gm)];
  expect(written.map(([, id]) => id)).toHaveLength(2);
  expect(written[0]?.[1]).toBe(first);
  expect(stdout).toContain(second);
  expect(stdout).toContain(`"nonsense" is no answer`);
  const lines = readFileSync(join(cwd, "desk.yaml"), "utf8").split("\n");
  for (const [, id = "", value = "", line] of written)
    expect(lines[Number(line) - 1]).toMatch(new RegExp(`${id.split(".").at(-1)}: ${value}\\b`));
  // What was answered is no longer open, what was skipped is.
  const left = questionsIn(cwd);
  expect(left).toContain(second);
  for (const [, id] of written) expect(left).not.toContain(id);
});

test("each question says what it decides, its answers and what each changes", () => {
  const cwd = temporaryFolder({ "desk.yaml": commented });
  const [system] = reportOn(cwd).systems;
  const [question] = system?.questions ?? [];
  const { stdout } = runCli(["ask"], { cwd, input: "" });
  expect(stdout).toContain(question?.text);
  const worst = system?.threats.find(({ id }) => question?.decides.includes(id));
  expect(stdout).toContain(worst?.id);
  for (const value of question?.answers ?? []) expect(stdout).toMatch(new RegExp(`^  \\d ${value} `, "m"));
  expect(stdout).toMatch(/\b(clears|opens) \d/);
});

test("in a worked model nothing but answers is written", () => {
  const before = readFileSync(new URL("../../models/fraud-scoring.yaml", import.meta.url), "utf8");
  const cwd = temporaryFolder({ "model.yaml": before });
  const { status, stdout, stderr } = runCli(["ask"], { cwd, input: "1\n1\n2\nq\n" });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout.match(/^Wrote /gm)).toHaveLength(3);
  const after = readFileSync(join(cwd, "model.yaml"), "utf8");
  const [was, is] = [before, after].map((text) => text.split("\n"));
  // A map in one line is that line again, with the answer in it; all other lines stay, in their order.
  const kept = (was ?? []).filter((line) => !/\{.*\}/.test(line) || (is ?? []).includes(line));
  expect(joined(kept.join("\n"), after)?.length).toBeLessThanOrEqual(3 + (was ?? []).length - kept.length);
});

test("--answer writes several answers, or none where one of them is wrong", () => {
  const cwd = temporaryFolder({ "desk.yaml": commented });
  const textOf = () => readFileSync(join(cwd, "desk.yaml"), "utf8");
  const refused = runCli(["ask", "--answer", "helper.logging=kept", "--answer", "refunds.logging=sometimes"], { cwd });
  expect([refused.status, textOf()]).toEqual([2, commented]);
  expect(refused.stderr).toContain("wrong-value");
  const both = runCli(["ask", "--answer", "helper.logging=kept", "--answer", "helper.input-guardrail=planned"], { cwd });
  expect([both.status, both.stderr]).toEqual([0, ""]);
  expect(textOf()).toContain("controls: { input-guardrail: planned }, logging: kept }");
});

test("code is not rewritten: the line to edit is told", () => {
  const cwd = temporaryFolder({ "desk.yaml": threatenedModel });
  const text = runCli(["convert", "desk.yaml", "--to", "ts"], { cwd }).stdout;
  const folder = temporaryFolder({ "desk.ts": text });
  const line = text.split("\n").findIndex((each) => each.startsWith("const helper = ")) + 1;
  for (const { words, input, ends } of [
    { words: ["ask", "--answer", "helper.logging=kept"], input: "", ends: 2 },
    { words: ["ask", "desk.ts"], input: "1\nq\n", ends: 0 },
  ]) {
    const { status, stderr } = runCli(words, { cwd: folder, input });
    expect([words, status]).toEqual([words, ends]);
    expect(stderr).toMatch(/desk\.ts:\d+:\d+ +error +not-rewritten/);
    if (input === "") expect(stderr).toContain(`desk.ts:${line}:`);
    expect(readFileSync(join(folder, "desk.ts"), "utf8")).toBe(text);
  }
});

test("an element of several models has to be told apart; a shared file is written once", () => {
  const twice = temporaryFolder({ "a.yaml": threatenedModel, "b.yaml": threatenedModel });
  const refused = runCli(["ask", "--answer", "helper.logging=kept"], { cwd: twice });
  expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining("a.yaml, b.yaml")]);
  expect(runCli(["ask", "b.yaml", "--answer", "helper.logging=kept"], { cwd: twice }).status).toBe(0);
  expect(readFileSync(join(twice, "a.yaml"), "utf8")).toBe(threatenedModel);
  const head = "bartizan: 1\nsystem: { name: X }\nzones: { cloud: { trust: trusted } }\nimports: [part.yaml]\ncomponents: {}\n";
  const part = "bartizan: 1\ncomponents:\n  helper: { kind: agent, in: cloud }\n";
  const shared = temporaryFolder({ "a.yaml": head, "b.yaml": head, "part.yaml": part });
  expect(runCli(["ask", "--answer", "helper.logging=kept"], { cwd: shared })).toMatchObject({ status: 0, stderr: "" });
  expect(readFileSync(join(shared, "part.yaml"), "utf8")).toBe(part.replace(" }", ", logging: kept }"));
});

test("rules of a team decide, too, and no file is left behind", () => {
  const cwd = temporaryFolder({ ...ownCatalog, "desk.yaml": (ownCatalog["desk.yaml"] ?? "").replace("logging: none, ", "") });
  const before = readdirSync(cwd);
  const { status, stdout } = runCli(["ask"], { cwd, input: "none\n" });
  expect(status).toBe(0);
  expect(stdout).toContain("no-record@helper");
  expect(readFileSync(join(cwd, "desk.yaml"), "utf8")).toContain("logging: none");
  expect(readdirSync(cwd)).toEqual(before);
});

test("what is no model is told, and nothing is asked", () => {
  expect(runCli(["ask", "none.yaml"], { cwd: temporaryFolder(), input: "1\n" })).toMatchObject({ status: 2 });
  expect(runCli(["ask"], { cwd: temporaryFolder({ "a.yaml": "bartizan: 1\nsystem: {}\n" }), input: "1\n" })).toMatchObject({ status: 2 });
});
