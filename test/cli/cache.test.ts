import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { calmModel, threatenedModel } from "./models.ts";
import { deskModel, ownCatalog, ownRule } from "./own-rule.ts";
import { runCli, type CliResult } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

// Every report draws the whole catalog.
vi.setConfig({ testTimeout: 240_000 });

const filesIn = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

const report = (cwd: string, output: string, ...more: string[]): CliResult =>
  runCli(["report", "models", "--output", output, ...more], { cwd });
const reportWithCache = (cwd: string): CliResult => report(cwd, "out", "--cache", "kept");

/** The report with the cache against the same without, as `cold` has it: nothing may differ. */
const compareWith = (cold: CliResult, cwd: string): void => {
  const { status, stderr, stdout } = reportWithCache(cwd);
  expect([status, stderr, stdout.replaceAll("out", "cold")]).toEqual([cold.status, cold.stderr, cold.stdout]);
  const [now, wanted] = [filesIn(join(cwd, "out")), filesIn(join(cwd, "cold"))];
  expect([...now.keys()]).toEqual([...wanted.keys()]);
  for (const [path, content] of wanted) expect(now.get(path) === content, path).toBe(true);
};

const shared = "bartizan: 1\nzones:\n  edge: { trust: untrusted }\n";
const desk = "bartizan: 1\nsystem: { name: Desk }\nimports: [../parts/zones.yaml]\ncomponents: { desk: { kind: web-app, in: edge } }\n";
const project = (): string =>
  temporaryFolder({
    "package.json": "{}",
    "parts/zones.yaml": shared,
    "models/calm.yaml": calmModel,
    "models/desk.yaml": desk,
    "models/threatened.yaml": threatenedModel,
  });

const writtenAt = (cwd: string, page: string): number => statSync(join(cwd, "out", page, "index.html")).mtimeMs;

test("with a cache a report is the same, and only what has changed is written again", () => {
  const cwd = project();
  const cold = report(cwd, "cold");
  compareWith(cold, cwd);
  const times = (): number[] => ["calm", "desk", "threatened"].map((system) => writtenAt(cwd, system));
  const [calm, before, threatened] = times();
  compareWith(cold, cwd);
  expect(times()).toEqual([calm, before, threatened]);
  writeFileSync(join(cwd, "models/desk.yaml"), desk.replace("name: Desk", "name: Front desk"));
  compareWith(report(cwd, "cold"), cwd);
  expect([calm, threatened]).toEqual([writtenAt(cwd, "calm"), writtenAt(cwd, "threatened")]);
  expect(writtenAt(cwd, "desk")).not.toBe(before);
  expect(readdirSync(join(cwd, "kept"))).toHaveLength(6);
});

test("a plan that is asked for is not left out because a system was judged before without one", () => {
  const cwd = temporaryFolder({ "package.json": "{}", "models/threatened.yaml": threatenedModel });
  const planned = (output: string, ...more: string[]): unknown => {
    expect(report(cwd, output, "--plan", ...more).status).toBe(0);
    return JSON.parse(readFileSync(join(cwd, output, "report.json"), "utf8"));
  };
  reportWithCache(cwd);
  expect(planned("out", "--cache", "kept", "--budget", "1")).toEqual(planned("cold", "--budget", "1"));
  expect(planned("out", "--cache", "kept")).toEqual(planned("cold"));
});

test("whatever a system is read from counts: files that appear, parts, catalogs of the team, how diagrams are drawn", () => {
  const cwd = project();
  rmSync(join(cwd, "parts/zones.yaml"));
  reportWithCache(cwd);
  expect(existsSync(join(cwd, "out/desk"))).toBe(false);
  writeFileSync(join(cwd, "parts/zones.yaml"), shared);
  reportWithCache(cwd);
  expect(existsSync(join(cwd, "out/desk"))).toBe(true);
  writeFileSync(join(cwd, "parts/zones.yaml"), shared.replace("untrusted", "semi-trusted"));
  for (const [path, content] of Object.entries({ ...ownCatalog, "models/agent.yaml": deskModel })) {
    mkdirSync(join(cwd, path, ".."), { recursive: true });
    writeFileSync(join(cwd, path), content);
  }
  compareWith(report(cwd, "cold"), cwd);
  writeFileSync(join(cwd, "security/threats/no-record.yaml"), ownRule("no-record", "ours(desk)"));
  writeFileSync(join(cwd, "bartizan.config.yaml"), `${ownCatalog["bartizan.config.yaml"] ?? ""}\nnotation: classic\n`);
  compareWith(report(cwd, "cold"), cwd);
});

test("a cache that was spoilt, and pages that somebody changed, are as good as none", () => {
  const cwd = project();
  const cold = report(cwd, "cold");
  reportWithCache(cwd);
  const kept = readdirSync(join(cwd, "kept")).map((name) => join(cwd, "kept", name));
  for (const [index, path] of kept.entries()) {
    const forged = JSON.stringify(index % 2 === 0 ? {} : { file: 1, reads: {}, files: [{}], told: "", diagnostics: [] });
    writeFileSync(path, index < 3 ? "not what was written" : sha256(forged) + forged);
  }
  compareWith(cold, cwd);
  writeFileSync(join(cwd, "out/calm/index.html"), "<script>alert(1)</script>");
  rmSync(join(cwd, "out/threatened/threats/index.html"));
  compareWith(cold, cwd);
  rmSync(join(cwd, "out"), { recursive: true });
  compareWith(cold, cwd);
});

test("a cache cannot lie in the report, nor where nothing can be written", () => {
  const cwd = project();
  for (const folder of ["out/kept", "package.json"]) {
    const { status, stderr } = runCli(["report", "models", "--output", "out", "--cache", folder], { cwd });
    expect([folder, status, stderr.includes("--cache"), existsSync(join(cwd, "out"))]).toEqual([folder, 2, true, false]);
  }
});
