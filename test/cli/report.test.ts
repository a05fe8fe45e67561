import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { calmModel, mistakenModel, threatenedModel } from "./models.ts";
import { breaksOfSchema } from "./report-schema.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

test("a report holds the site, every format and a picture of each system, and says where to begin", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel, "threatened.yaml": threatenedModel, "drafts/calm.yaml": calmModel });
  const { status, stdout, stderr } = runCli(["report", "--ignore", "drafts"], { cwd });
  expect([status, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(/^threatened +\d+ +\d+ /m);
  expect(stdout).toContain(`Open ${join("bartizan-report", "index.html")}`);
  for (const path of [
    "index.html",
    "report.json",
    "report.sarif",
    "report.md",
    "diagrams/calm.svg",
    "diagrams/threatened.svg",
    "bartizan-manifest.json",
  ])
    expect([path, existsSync(join(cwd, "bartizan-report", path))]).toEqual([path, true]);
  expect(readFileSync(join(cwd, "bartizan-report/report.json"), "utf8")).toBe(
    runCli(["check", "--ignore", "drafts", "--format", "json"], { cwd }).stdout,
  );
  expect(readdirSync(cwd).filter((name) => name.startsWith("bartizan-report"))).toEqual(["bartizan-report"]);
});

test("with --plan a report holds what bartizan plan says, in its data and on a page", () => {
  const cwd = temporaryFolder({ "desk.yaml": threatenedModel });
  const { status, stderr } = runCli(["report", "--plan", "--budget", "2", "--appetite", "high", "--output", "out"], { cwd });
  expect([status, stderr]).toEqual([0, ""]);
  const text = readFileSync(join(cwd, "out/report.json"), "utf8");
  expect(breaksOfSchema(text)).toBeNull();
  expect(text).toBe(runCli(["plan", "--budget", "2", "--appetite", "high", "--format", "json"], { cwd }).stdout);
  const { plan } = (JSON.parse(text) as Report).systems[0] ?? {};
  expect(plan?.steps).toHaveLength(2);
  const html = readFileSync(join(cwd, "out/desk/controls/index.html"), "utf8");
  for (const { control, on } of plan?.steps ?? []) expect(html).toContain(`id="step:${control}:${on}"`);
});

test.for([
  { words: ["--budget", "3"], says: "--plan" },
  { words: ["--appetite", "high"], says: "--plan" },
  { words: ["--plan", "--budget", "few"], says: "--budget" },
  { words: ["--plan", "--appetite", "none"], says: "medium" },
])("a wrong goal ends with 2, says what is right and writes nothing: $words", ({ words, says }) => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel });
  const { status, stderr } = runCli(["report", ...words], { cwd });
  expect([status, stderr]).toEqual([2, expect.stringContaining(says)]);
  expect(readdirSync(cwd)).toEqual(["calm.yaml"]);
});

test("the evidence names every file that a system was read from, with the digest that others would find", () => {
  const part = "bartizan: 1\nzones:\n  edge: { trust: untrusted }\n";
  const whole =
    "\ufeffbartizan: 1\nsystem: { name: Größer }\nimports: [parts/zones.yaml]\ncomponents: { desk: { kind: web-app, in: edge } }\n";
  const cwd = temporaryFolder({
    "package.json": "{}",
    "models/desk.yaml": whole,
    "models/parts/zones.yaml": part,
    "models/calm.yaml": calmModel,
  });
  const { stderr } = runCli(["report", "models", "--output", "out"], { cwd });
  expect(stderr).toBe("");
  const html = readFileSync(join(cwd, "out/desk/evidence/index.html"), "utf8");
  const digest = (file: string): string =>
    createHash("sha256")
      .update(readFileSync(join(cwd, file)))
      .digest("hex");
  for (const file of ["models/desk.yaml", "models/parts/zones.yaml"]) expect([file, html.includes(digest(file))]).toEqual([file, true]);
  expect(html, "files of other systems").not.toContain(digest("models/calm.yaml"));
});

test("a report takes the place of an earlier one, and nothing of that stays", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel, "threatened.yaml": threatenedModel });
  expect(runCli(["report", "--output", "out"], { cwd }).status).toBe(0);
  expect(runCli(["report", "calm.yaml", "--output", "out"], { cwd }).status).toBe(0);
  expect(existsSync(join(cwd, "out/diagrams/threatened.svg"))).toBe(false);
});

test("broken models are left out and told about", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel, "mistaken.yaml": mistakenModel });
  const { status, stderr } = runCli(["report", "--output", "out"], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain("mistaken.yaml:");
  expect(existsSync(join(cwd, "out/diagrams/calm.svg"))).toBe(true);
});

test("folders that bartizan did not make stay as they are", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel, "mine/notes.txt": "keep me", "file.txt": "" });
  const refused = (output: string): void => expect([output, runCli(["report", "--output", output], { cwd }).status]).toEqual([output, 2]);
  refused("mine");
  refused(".");
  refused("..");
  refused("file.txt");
  expect(readFileSync(join(cwd, "mine/notes.txt"), "utf8")).toBe("keep me");
  mkdirSync(join(cwd, "empty"));
  expect(runCli(["report", "--output", "empty"], { cwd }).status).toBe(0);
});

test("what somebody put into a report is not deleted with it", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel });
  expect(runCli(["report", "--output", "out"], { cwd }).status).toBe(0);
  writeFileSync(join(cwd, "out/notes.txt"), "mine");
  const { status, stderr } = runCli(["report", "--output", "out"], { cwd });
  expect(status).toBe(2);
  expect(stderr).toContain("notes.txt");
  expect(readFileSync(join(cwd, "out/notes.txt"), "utf8")).toBe("mine");
});

test("a link to a folder of ours is followed, and stays a link", () => {
  const cwd = temporaryFolder({ "calm.yaml": calmModel });
  mkdirSync(join(cwd, "real"));
  symlinkSync("real", join(cwd, "link"));
  expect(runCli(["report", "--output", "link"], { cwd }).status).toBe(0);
  expect(existsSync(join(cwd, "real/index.html"))).toBe(true);
  expect(runCli(["report", "--output", "link"], { cwd }).status).toBe(0);
});
