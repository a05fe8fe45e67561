import type { Plan, Report } from "@bartizan/model";
import { expect, test } from "vitest";
import { calmModel, threatenedModel } from "./models.ts";
import { ownCatalog } from "./own-rule.ts";
import { breaksOfSchema } from "./report-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const cwd = temporaryFolder({ "desk.yaml": threatenedModel });

const plansOf = (folder: string, ...words: string[]): Plan[] => {
  const { status, stdout, stderr } = runCli(["plan", "--format", "json", ...words], { cwd: folder });
  expect([status, stderr]).toEqual([0, ""]);
  return (JSON.parse(stdout) as { systems: { plan: Plan }[] }).systems.map(({ plan }) => plan);
};

test("a plan names controls, places, costs and effects, in order", () => {
  const { status, stdout, stderr } = runCli(["plan"], { cwd });
  expect([status, stderr]).toEqual([0, ""]);
  const [plan] = plansOf(cwd);
  const heads = [...stdout.matchAll(/^(\d+)\. (\S+) on (\S+)$/gm)].map(([, number, control, on]) => `${number} ${control} ${on}`);
  expect(heads.length).toBeGreaterThan(0);
  expect(heads).toEqual(plan?.steps.map(({ control, on }, index) => `${index + 1} ${control} ${on}`));
  expect(stdout).toMatch(/^ +cost +(low|medium|high)/m);
  expect(stdout).toMatch(/^ +clears +\S+@\S+ \(\w+/m);
  expect(stdout).toMatch(/^ +where +desk\.yaml:\d+$/m);
  for (const { threat } of plan?.remaining ?? []) expect(stdout).toContain(threat);
});

test("as JSON it is a report, as the published schema says, with a plan for each system", () => {
  const { stdout } = runCli(["plan", "--format", "json"], { cwd });
  expect(breaksOfSchema(stdout)).toBeNull();
  const [planned] = (JSON.parse(stdout) as Report).systems;
  const { stdout: unplanned } = runCli(["check", "--format", "json"], { cwd });
  expect(breaksOfSchema(stdout.replace('"steps"', '"step"')), "the plan is looked at").not.toBeNull();
  const { plan, ...rest } = planned ?? {};
  expect([plan?.steps.length, rest]).toEqual([expect.any(Number), (JSON.parse(unplanned) as Report).systems[0]]);
});

test("an appetite for more and a budget ask for less", () => {
  const [medium] = plansOf(cwd);
  const [high] = plansOf(cwd, "--appetite", "high");
  expect(high?.cost).toBeLessThan(medium?.cost ?? 0);
  const [two] = plansOf(cwd, "--budget", "2");
  expect([two?.budget, two?.steps.length]).toEqual([2, 2]);
  expect(two?.above.after).toBeGreaterThanOrEqual(medium?.above.after ?? 0);
});

test("where nothing is to be done, that is said", () => {
  const { status, stdout } = runCli(["plan", "--appetite", "high"], { cwd: temporaryFolder({ "calm.yaml": calmModel }) });
  expect([status, stdout.trim().split("\n").length]).toEqual([0, 1]);
});

test("rules and controls of a team count, too", () => {
  const rule = (ownCatalog["security/threats/no-record.yaml"] ?? "").replace(", by: weak", ", by: strong");
  const desk = (ownCatalog["desk.yaml"] ?? "").replace("logging: none", "effects: [pay], logging: none");
  const folder = temporaryFolder({ ...ownCatalog, "security/threats/no-record.yaml": rule, "desk.yaml": desk });
  const [plan] = plansOf(folder, "--appetite", "low");
  const all = plan?.steps.flatMap(({ changes = [] }) => changes.map(({ threat }) => threat));
  expect(all).toContain("no-record@helper");
});

test.for([
  { words: ["--budget", "few"], says: "--budget" },
  { words: ["--budget", "0"], says: "--budget" },
  { words: ["--appetite", "none"], says: "medium" },
  { words: ["none.yaml"], says: "none.yaml" },
])("a wrong call ends with 2 and says what is right: $words", ({ words, says }) => {
  const { status, stderr } = runCli(["plan", ...words], { cwd });
  expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
});
