import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Report } from "@bartizan/model";
import { expect, test } from "vitest";
import { calmModel } from "./models.ts";
import { runCli, type CliResult } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const check = (cwd: string, ...words: string[]): CliResult => runCli(["check", "--format", "json", ...words], { cwd });
const filesOf = ({ stdout }: CliResult): string[] =>
  (JSON.parse(stdout) as { systems: { system: { file: string } }[] }).systems.map((each) => each.system.file);
const codesOf = ({ stdout }: CliResult): string[] =>
  (JSON.parse(stdout) as { diagnostics: { code: string }[] }).diagnostics.map((each) => each.code);

test("models are found wherever they lie, and what is generated or ignored is not", () => {
  const cwd = temporaryFolder({
    ".git/HEAD": "",
    ".git/info/exclude": "private.yaml\n",
    "nested/private.yaml": calmModel,
    ".gitignore": "ignored/\n*.local.yaml\n",
    "model.yaml": calmModel,
    "deep/er/model.yml": calmModel,
    "quoted.yaml": calmModel.replace("bartizan:", '"bartizan":'),
    "flow.yaml": `{ "bartizan": 1, "system": { "name": "x" }, "zones": { "z": { "trust": "trusted" } }, "components": {} }`,
    "part.yaml": "bartizan: 1\ncomponents: {}\n",
    "other.yaml": "# bartizan and its system\nname: other\n",
    "node_modules/x/model.yaml": calmModel,
    "dist/model.yaml": calmModel,
    ".hidden/model.yaml": calmModel,
    "ignored/model.yaml": calmModel,
    "mine.local.yaml": calmModel,
    "nested/.gitignore": "draft.yaml\n!kept.local.yaml\n",
    "nested/draft.yaml": calmModel,
    "nested/kept.local.yaml": calmModel,
    "nested/model.yaml": calmModel,
  });
  const expected = ["deep/er/model.yml", "flow.yaml", "model.yaml", "nested/kept.local.yaml", "nested/model.yaml", "quoted.yaml"];
  expect(filesOf(check(cwd))).toEqual(expected);
  expect(filesOf(check(cwd, "--ignore", "nested", "flow.yaml"))).toEqual(["deep/er/model.yml", "model.yaml", "quoted.yaml"]);
  expect(filesOf(check(cwd, "ignored", "dist/model.yaml"))).toEqual(["dist/model.yaml", "ignored/model.yaml"]);
  expect(filesOf(check(cwd, "deep", "deep/er/model.yml"))).toEqual(["deep/er/model.yml"]);
  expect(filesOf(check(join(cwd, "deep")))).toEqual(["deep/er/model.yml"]);
});

test("systems have ids of their own", () => {
  const cwd = temporaryFolder({
    "a/model.yaml": calmModel,
    "b/model.yaml": calmModel,
    "__proto__.yaml": calmModel,
    "b-model.yaml": calmModel,
  });
  const { systems } = JSON.parse(check(cwd).stdout) as { systems: { system: { id: string } }[] };
  expect(systems.map((each) => each.system.id)).toEqual(["proto", "a-model", "b-model", "b-model-2"]);
});

test("ten thousand other files cost little", () => {
  const files = Object.fromEntries(
    Array.from({ length: 10_000 }, (_, index) => [`charts/${index % 100}/values-${index}.yaml`, `name: chart ${index}\nsystem: linux\n`]),
  );
  const cwd = temporaryFolder({ ...files, "model.yaml": calmModel });
  expect(filesOf(check(cwd))).toEqual(["model.yaml"]);
});

test("a file that is named and is no model says what it is", () => {
  const cwd = temporaryFolder({
    "compose.yaml": "services: { web: { image: nginx } }\n",
    "binary.yaml": new Uint8Array([0x62, 0, 1, 2, 0xff, 0xfe]),
    "utf-16.yaml": Buffer.from(`\ufeff${calmModel}`, "utf16le"),
    "utf-8-mark.yaml": `\ufeff${calmModel}`,
    "latin.yaml": Buffer.from("bartizan: 1 # caf\u00e9", "latin1"),
    "empty.yaml": "",
    "large.yaml": `${calmModel}# ${"x".repeat(5_000_001)}`,
  });
  mkdirSync(join(cwd, "folder.yaml"));
  expect(codesOf(check(cwd, "compose.yaml"))).toEqual(["not-a-model"]);
  expect(codesOf(check(cwd, "binary.yaml"))).toEqual(["not-a-model"]);
  expect(codesOf(check(cwd, "utf-16.yaml"))).toEqual(["not-a-model"]);
  expect(check(cwd, "utf-16.yaml").stdout).toContain("UTF-16");
  expect(filesOf(check(cwd, "utf-8-mark.yaml"))).toEqual(["utf-8-mark.yaml"]);
  expect(codesOf(check(cwd, "latin.yaml"))).toEqual(["not-a-model"]);
  expect(codesOf(check(cwd, "empty.yaml"))).toEqual(["not-a-model"]);
  expect(codesOf(check(cwd, "large.yaml"))).toEqual(["too-large"]);
  expect(check(cwd, "folder.yaml").stderr).toContain("No model found in folder.yaml.");
  expect(codesOf(check(cwd, "absent.yaml"))).toEqual(["config-problem"]);
});

test("links stay within the project", () => {
  const outside = temporaryFolder({ "model.yaml": calmModel });
  const cwd = temporaryFolder({ "package.json": "{}", "real/model.yaml": calmModel });
  symlinkSync(join(outside, "model.yaml"), join(cwd, "out.yaml"));
  symlinkSync(outside, join(cwd, "out"));
  symlinkSync("loop.yaml", join(cwd, "loop.yaml"));
  symlinkSync(join(cwd, "real/model.yaml"), join(cwd, "in.yaml"));
  const searched = check(cwd, "--verbose");
  expect(filesOf(searched)).toEqual(["real/model.yaml"]);
  expect(searched.stderr).toContain("out.yaml is a link that leaves the project");
  for (const named of ["out.yaml", "out", "loop.yaml"]) {
    const { status, stdout } = check(cwd, named);
    expect([named, status, codesOf({ status, stdout, stderr: "" })]).toEqual([named, 2, ["config-problem"]]);
  }
  expect(filesOf(check(cwd, "in.yaml"))).toEqual(["in.yaml"]);
  // A path outside is the caller's own wish.
  expect(filesOf(check(cwd, join(outside, "model.yaml")))).toHaveLength(1);
});

test("a pipe is refused, and nobody waits for it", () => {
  const cwd = temporaryFolder({ "model.yaml": calmModel });
  const tool = "mkfifo";
  execFileSync(tool, [join(cwd, "pipe.yaml")]);
  expect(codesOf(check(cwd, "pipe.yaml"))).toEqual(["config-problem"]);
  expect(filesOf(check(cwd))).toEqual(["model.yaml"]);
});

test("file names reach the terminal without their escape sequences", () => {
  const cwd = temporaryFolder({ "package.json": "{}" });
  symlinkSync("/nowhere", join(cwd, "\u001b[31mred.yaml"));
  const { stderr } = runCli(["check", "--verbose"], { cwd });
  expect(stderr).toContain("[31mred.yaml");
  expect(stderr).not.toContain("\u001b");
});

// Nothing is unreadable for the superuser.
test.skipIf(process.getuid?.() === 0)("what may not be read is said, and the rest is judged", () => {
  const cwd = temporaryFolder({ "secret.yaml": calmModel, "model.yaml": calmModel });
  chmodSync(join(cwd, "secret.yaml"), 0);
  expect(codesOf(check(cwd, "secret.yaml"))).toEqual(["config-problem"]);
  expect(filesOf(check(cwd))).toEqual(["model.yaml"]);
});

test("an id like __proto__ is refused as an id and harms nothing", () => {
  const cwd = temporaryFolder({ "model.yaml": `${calmModel}identities: { __proto__: { kind: agent }, constructor: { kind: agent } }\n` });
  const { status, stdout } = check(cwd);
  expect(status).toBe(2);
  expect(codesOf({ status, stdout, stderr: "" })).toEqual(["bad-id"]);
  expect(runCli(["explain", "__proto__"], { cwd }).status).toBe(2);
  expect(runCli(["explain", "constructor"], { cwd }).status).toBe(2);
});

test("models in TypeScript are found among other code", () => {
  const model =
    'import { system, zone } from "bartizan";\nconst cloud = zone({ trust: "trusted" });\nexport default system({ name: "A", zones: { cloud }, components: {} });\n';
  const cwd = temporaryFolder({
    "package.json": "{}",
    "models/a.ts": model,
    "models/parts.ts": 'import { zone } from "bartizan";\nexport const cloud = zone({ trust: "trusted" });\n',
    "src/index.ts": "export default function system() { while (true) {} }\n",
    "src/types.d.ts": model,
    "node_modules/x/a.ts": model,
  });
  const { stdout } = runCli(["check", "--format", "json"], { cwd });
  const { systems, diagnostics } = JSON.parse(stdout) as Report;
  expect(diagnostics).toEqual([]);
  expect(systems.map(({ system }) => system.file)).toEqual(["models/a.ts"]);
});

test("what a model in TypeScript imports stays within the project", () => {
  const outside = temporaryFolder({ "parts.ts": 'import { zone } from "bartizan";\nexport const cloud = zone({ trust: "trusted" });\n' });
  const cwd = temporaryFolder({ "package.json": "{}" });
  symlinkSync(join(outside, "parts.ts"), join(cwd, "link.ts"));
  const codes = (path: string): string[] => {
    writeFileSync(
      join(cwd, "a.ts"),
      `import { system } from "bartizan";\nimport { cloud } from "${path}";\nexport default system({ name: "A", zones: { cloud }, components: {} });\n`,
    );
    return (JSON.parse(runCli(["check", "a.ts", "--format", "json"], { cwd }).stdout) as Report).diagnostics.map(({ code }) => code);
  };
  for (const path of ["./link.ts", `../${basename(outside)}/parts.ts`, join(outside, "parts.ts")])
    expect([path, codes(path)]).toEqual([path, ["import-unreadable"]]);
});
