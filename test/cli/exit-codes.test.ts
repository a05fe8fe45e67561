import { cpSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { calmModel, mistakenModel, threatenedModel } from "./models.ts";
import { bin, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = temporaryFolder({
  "calm.yaml": calmModel,
  "threatened.yaml": threatenedModel,
  "mistaken.yaml": mistakenModel,
  "other.yaml": "name: a file of something else\n",
  "empty/readme.md": "",
});

test.for([
  { words: ["check", "calm.yaml"], code: 0 },
  { words: ["check", "threatened.yaml"], code: 0 },
  { words: ["check", "threatened.yaml", "--fail-on", "critical"], code: 1 },
  { words: ["check", "threatened.yaml", "--fail-on", "low"], code: 1 },
  { words: ["check", "calm.yaml", "--fail-on", "low"], code: 0 },
  { words: ["check", "threatened.yaml", "--fail-on-uncertain"], code: 1 },
  { words: ["check", "calm.yaml", "--fail-on-uncertain"], code: 0 },
  { words: ["check", "mistaken.yaml"], code: 2 },
  { words: ["check", "threatened.yaml", "mistaken.yaml", "--fail-on", "low"], code: 2 },
  { words: ["check", "missing.yaml"], code: 2 },
  { words: ["check", "other.yaml"], code: 2 },
  { words: ["check", "empty"], code: 2 },
  { words: ["check", "calm.yaml", "threatened.yaml", "--format", "svg"], code: 2 },
  { words: ["check", "calm.yaml", "--output", "calm.yaml/impossible"], code: 2 },
  { words: ["report", "empty"], code: 2 },
  { words: ["explain", "no-such-thing", "calm.yaml"], code: 2 },
  { words: ["explain", "rules"], code: 0 },
])("$words ends with $code", ({ words, code }) => {
  expect(runCli(words, { cwd: folder }).status).toBe(code);
});

test("uncertain threats fail no gate unless asked to", () => {
  const uncertain = threatenedModel.replace(", humanApproval: none", "");
  const cwd = temporaryFolder({ "uncertain.yaml": uncertain });
  const counts = (stderr: string): string | undefined => /Gate failed: .*/.exec(stderr)?.[0];
  const gate = counts(runCli(["check", "--fail-on", "low"], { cwd }).stderr);
  expect(gate).not.toContain("uncertain");
  expect(counts(runCli(["check", "--fail-on", "low", "--fail-on-uncertain"], { cwd }).stderr)).toContain("uncertain");
});

test("a failed gate names the threats on standard error, and the result stays whole", () => {
  const { stdout, stderr } = runCli(["check", "threatened.yaml", "--format", "json", "--fail-on", "high"], { cwd: folder });
  expect(stderr).toContain("indirect-prompt-injection@helper");
  expect(() => JSON.parse(stdout) as unknown).not.toThrow();
});

test("where no model is, it says where it looked and how to begin", () => {
  const { stdout, stderr } = runCli(["check", "empty"], { cwd: folder });
  expect(stdout).toBe("");
  expect(stderr).toContain("empty");
  expect(stderr).toContain("bartizan init");
});

test("good models are judged beside broken ones", () => {
  const { stdout } = runCli(["check", "--format", "json"], { cwd: folder });
  const { systems, diagnostics } = JSON.parse(stdout) as {
    systems: { system: { id: string } }[];
    diagnostics: { span: { file: string } }[];
  };
  expect(systems.map((each) => each.system.id)).toEqual(["calm", "threatened"]);
  expect(new Set(diagnostics.map((each) => each.span.file))).toEqual(new Set(["mistaken.yaml"]));
});

test("a fault of our own ends with 3, and a missing picture is one", () => {
  const copy = temporaryFolder();
  for (const name of ["bin", "dist", "package.json"]) cpSync(join(dirname(bin), "..", name), join(copy, name), { recursive: true });
  const broken = join(copy, "bin/bartizan.js");
  const renderer = join(copy, "dist/site/render.js");
  writeFileSync(
    renderer,
    'export async function* renderSite() { yield { path: "index.html", content: "" }; return { missingPictures: ["calm has none"] }; }',
  );
  const missing = runCli(["report", "calm.yaml", "--output", join(copy, "out")], { cwd: folder, bin: broken });
  expect([missing.status, missing.stderr]).toEqual([3, "A picture is missing: calm has none\n"]);
  writeFileSync(join(copy, "dist/catalog.json"), "{}");
  const failed = runCli(["check", "calm.yaml"], { cwd: folder, bin: broken });
  expect(failed.status).toBe(3);
  expect(failed.stderr).toContain("a fault of bartizan");
});
