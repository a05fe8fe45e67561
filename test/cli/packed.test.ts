import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { parse } from "yaml";
import { bin } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const project = temporaryFolder({ "package.json": '{ "private": true }' });
const env = { ...process.env, npm_config_loglevel: "error", npm_config_update_notifier: "false", NO_COLOR: "1", FORCE_COLOR: "" };
let packed: { filename: string; files: { path: string }[] };

/** A line of a shell, in the project that has the package installed. */
const shell = (line: string) => spawnSync("sh", ["-c", line], { cwd: project, env, encoding: "utf8" });

beforeAll(() => {
  const folder = join(dirname(bin), "..");
  const output = execFileSync("npm", ["pack", "--json", "--pack-destination", project], { cwd: folder, env, encoding: "utf8" });
  packed = (JSON.parse(output) as (typeof packed)[])[0] ?? packed;
  execFileSync("npm", ["install", "--offline", "--no-audit", "--no-fund", packed.filename], { cwd: project, env });
});

test("the package holds what it needs and depends on nothing", () => {
  const paths = packed.files.map((file) => file.path);
  expect(paths).toEqual(
    expect.arrayContaining([
      "LICENSE",
      "NOTICE",
      "README.md",
      "bin/bartizan.js",
      "dist/bartizan.js",
      "dist/highs.wasm",
      "dist/site/render.js",
      "dist/schemas/model.schema.json",
      "dist/THIRD-PARTY-LICENCES.txt",
    ]),
  );
  expect(paths.filter((path) => !/^(bin|dist)\/|^(LICENSE|NOTICE|README\.md|package\.json)$/.test(path))).toEqual([]);
  const { dependencies } = JSON.parse(readFileSync(join(project, "node_modules/bartizan/package.json"), "utf8")) as {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
  expect(readFileSync(join(project, "node_modules/bartizan/dist/THIRD-PARTY-LICENCES.txt"), "utf8")).not.toContain(
    "without a licence text",
  );
});

test("installed elsewhere, it goes from nothing to a report", () => {
  const done = (line: string): string => {
    const { status, stdout, stderr } = shell(line);
    expect([line, status, stderr.replace(/\nNext:[^]*/, "")]).toEqual([line, 0, ""]);
    return stdout;
  };
  expect(done("npx --no-install bartizan init chat")).toContain("Wrote bartizan/chat.yaml");
  expect(done("npx --no-install bartizan check")).toContain("unbounded-consumption@assistant");
  expect(done("npx --no-install bartizan explain assistant")).toContain("bartizan/chat.yaml:");
  expect(done("npx --no-install bartizan plan --budget 1")).toMatch(/^1\. \S+ on \S+$/m);
  expect(done("npx --no-install bartizan what-if --assume assistant.logging=kept")).toContain("assistant.logging=kept");
  expect(done("echo | npx --no-install bartizan ask")).toContain("bartizan/chat.yaml:");
  expect(done("npx --no-install bartizan report --output site")).toContain("site/index.html");
  expect(existsSync(join(project, "site/index.html"))).toBe(true);
});

test("the steps of the workflow that init writes do what they say", () => {
  expect(shell("npx --no-install bartizan init --ci github").status).toBe(0);
  const workflow = parse(readFileSync(join(project, ".github/workflows/bartizan.yml"), "utf8")) as {
    jobs: Record<string, { steps: { run?: string; with?: Record<string, string> }[] }>;
  };
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
  const { version } = JSON.parse(readFileSync(join(project, "node_modules/bartizan/package.json"), "utf8")) as { version: string };
  const runs = steps.flatMap((step) => step.run ?? []);
  expect(runs.length).toBe(2);
  for (const run of runs) {
    expect(run.startsWith(`npx --yes bartizan@${version} `)).toBe(true);
    expect([run, shell(run.replace(/npx --yes bartizan@\S+/, "node_modules/.bin/bartizan")).status]).toEqual([run, 0]);
  }
  // What later steps pick up is there.
  for (const path of steps.flatMap((step) => [step.with?.["sarif_file"], step.with?.["path"]].filter((each) => each !== undefined)))
    expect([path, existsSync(join(project, path))]).toEqual([path, true]);
});
