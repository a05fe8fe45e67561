import { join } from "node:path";
import { expect, test } from "vitest";
import { ownCatalog, ownRule } from "./own-rule.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("the examples of every built-in rule hold", () => {
  const { status, stdout } = runCli(["catalog", "test"], { cwd: temporaryFolder() });
  expect(status).toBe(0);
  expect(stdout).toMatch(/^\d+ examples, 0 failed\n$/);
});

test("the examples of own rules run, and those that fail are named", () => {
  const cwd = temporaryFolder({
    ...ownCatalog,
    "security/threats/always.yaml": ownRule("always", "true"),
    "security/threats/never.yaml": ownRule("never", "desk.logging == 'kept'"),
  });
  const { status, stdout } = runCli(["catalog", "test"], { cwd });
  expect(status).toBe(2);
  expect(stdout.split("\n").map((line) => line.split(":")[0])).toEqual([
    "security/threats/always.yaml",
    "security/threats/never.yaml",
    "security/threats/never.yaml",
    "6 examples, 3 failed",
    "",
  ]);
  const unnamed = temporaryFolder({ ...ownCatalog, "bartizan.config.yaml": "" });
  for (const good of [
    runCli(["catalog", "test"], { cwd: temporaryFolder(ownCatalog) }),
    runCli(["catalog", "test", "security"], { cwd: unnamed }),
    runCli(["catalog", "test", "."], { cwd: join(unnamed, "security") }),
  ]) {
    expect([good.status, good.stdout, good.stderr]).toEqual([0, "2 examples, 0 failed\n", ""]);
  }
  expect(runCli(["catalog", "test", "nowhere"], { cwd }).status).toBe(2);
});

test("further examples, near misses and the techniques named are held to their word", () => {
  const model = (...helpers: string[]): string =>
    `{ bartizan: 1, system: { name: x }, zones: { z: { trust: trusted } }, components: { ${helpers
      .map((logging, index) => `helper-${index}: { kind: agent, in: z, logging: ${logging} }`)
      .join(", ")} } }`;
  const rule = `${ownRule("no-record")}  techniques: []
  also:
    - { fires: ${model("none", "kept")}, silent: ${model("kept", "kept")} }
    - { fires: ${model("none", "none")} }
    - { fires: ${model("none")}, techniques: [AML.T0051] }
    - { silent: ${model("none")} }
`;
  const { status, stdout } = runCli(["catalog", "test"], {
    cwd: temporaryFolder({ ...ownCatalog, "security/threats/no-record.yaml": rule }),
  });
  expect(status).toBe(2);
  const lines = stdout.trimEnd().split("\n");
  expect(lines.map((line) => /"(.*)"/.exec(line)?.[1])).toEqual(["also/1/fires", "also/2/fires", "also/3/silent", undefined]);
  expect(lines.at(-1)).toBe("7 examples, 3 failed");
});

interface Row {
  id: string;
  of: "entries" | "mitigations";
  entries: number;
  rule: number;
  control: number;
  view: number;
  "attacker-side": number;
  undecidable: number;
  none: number;
}

test("each entry is in one state of coverage", () => {
  const rows = JSON.parse(runCli(["catalog", "coverage", "--format", "json"], { cwd: temporaryFolder() }).stdout) as Row[];
  for (const row of rows)
    expect(row.rule + row.control + row.view + row["attacker-side"] + row.undecidable + row.none, row.id).toBe(row.entries);
  const atlas = rows.find((row) => row.id.startsWith("atlas"));
  for (const state of ["rule", "attacker-side", "undecidable"] as const) expect(atlas?.[state]).toBeGreaterThan(0);
});

test("own rules, controls and frameworks are in the coverage", () => {
  const cwd = temporaryFolder(ownCatalog);
  const rows = JSON.parse(runCli(["catalog", "coverage", "--format", "json"], { cwd }).stdout) as Row[];
  const states = { rule: 0, control: 0, view: 0, "attacker-side": 0, undecidable: 0, none: 0 };
  expect(rows.filter((row) => row.id === "house")).toMatchObject([
    { of: "entries", rule: 1, control: 1, view: 1, "attacker-side": 1, undecidable: 1, none: 1 },
    { ...states, of: "mitigations", control: 1, none: 1 },
  ]);
  expect(runCli(["catalog", "coverage", "stride"], { cwd }).stdout).toContain("no-record");
});

test("a rule that names a technique by its former id is about what it is called now", () => {
  const rule = ownRule("no-record").replace("maps:", "techniques: [{ id: AML.T0019 }]\nmaps:");
  const cwd = temporaryFolder({ ...ownCatalog, "security/threats/no-record.yaml": rule });
  const { stdout } = runCli(["catalog", "coverage", "atlas", "--format", "json"], { cwd });
  const lists = JSON.parse(stdout) as { entries: { id: string; rules: string[] }[] }[];
  expect(lists.flatMap(({ entries }) => entries).find(({ id }) => id === "AML.T0115.000")?.rules).toContain("no-record");
});

test("the table for a README is one command", () => {
  const { stdout } = runCli(["catalog", "coverage", "--format", "markdown"]);
  const lines = stdout.trimEnd().split("\n");
  expect(new Set(lines.map((line) => line.split("|").length))).toEqual(new Set([10]));
  expect(lines[1]).toMatch(/^\| --- \| --: /);
});

test.for([["catalog"], ["catalog", "tets"], ["catalog", "coverage", "no-such-framework"]])("a wrong call ends with 2: %s", (words) => {
  expect(runCli([...words], { cwd: temporaryFolder() }).status).toBe(2);
});
