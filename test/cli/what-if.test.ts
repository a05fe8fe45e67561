import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ThreatChange } from "@bartizan/model";
import { expect, test } from "vitest";
import { threatenedModel } from "./models.ts";
import { ownCatalog } from "./own-rule.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const cwd = temporaryFolder({ "desk.yaml": threatenedModel });

const changesIf = (folder: string, ...statements: string[]): ThreatChange[] => {
  const { status, stdout, stderr } = runCli(["what-if", "--format", "json", ...statements.flatMap((each) => ["--assume", each])], {
    cwd: folder,
  });
  expect([status, stderr]).toEqual([0, ""]);
  return (JSON.parse(stdout) as { systems: { changes: ThreatChange[] }[] }).systems.flatMap(({ changes }) => changes);
};

test("what an attribute, a control and both would change is told, and nothing is written", () => {
  const approval = changesIf(cwd, "refunds.humanApproval=per-call");
  expect(approval).toContainEqual(expect.objectContaining({ threat: "tool-misuse@refunds", change: "cleared" }));
  const quarantine = changesIf(cwd, "helper.untrusted-content-quarantine=implemented");
  expect(quarantine).toContainEqual(expect.objectContaining({ threat: "indirect-prompt-injection@helper", change: "lowered" }));
  const both = changesIf(cwd, "refunds.humanApproval=per-call", "helper.untrusted-content-quarantine=implemented");
  expect(both.map(({ threat }) => threat)).toEqual(expect.arrayContaining(["tool-misuse@refunds", "indirect-prompt-injection@helper"]));
  expect(readFileSync(join(cwd, "desk.yaml"), "utf8")).toBe(threatenedModel);
});

test("people read the changes by what becomes of each threat", () => {
  const { status, stdout } = runCli(["what-if", "desk.yaml", "--assume", "refunds.human-approval=implemented"], { cwd });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Cleared \(\d+\)$/m);
  expect(stdout).toContain("tool-misuse@refunds");
  // The control contradicts what the model says.
  expect(stdout).toContain("refunds.humanApproval: none");
});

test("a model in TypeScript can be asked as well", () => {
  const text = runCli(["convert", "desk.yaml", "--to", "ts"], { cwd }).stdout;
  expect(changesIf(temporaryFolder({ "desk.ts": text }), "refunds.humanApproval=per-call")).toEqual(
    changesIf(cwd, "refunds.humanApproval=per-call"),
  );
});

test("rules of a team count, too", () => {
  expect(changesIf(temporaryFolder(ownCatalog), "helper.logging=kept")).toContainEqual(
    expect.objectContaining({ threat: "no-record@helper", change: "cleared" }),
  );
});

test.for([
  { words: [], says: "--assume" },
  { words: ["--assume", "refund.humanApproval=none"], says: 'Did you mean "refunds"' },
  { words: ["--assume", "refunds.humanApproval=nobody"], says: "per-call" },
  { words: ["none.yaml", "--assume", "refunds.humanApproval=none"], says: "none.yaml" },
])("a wrong call ends with 2 and says what is right: $words", ({ words, says }) => {
  const { status, stderr } = runCli(["what-if", ...words], { cwd });
  expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
});
