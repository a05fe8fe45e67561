import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { workerBundle } from "../../packages/cli/src/own-catalogs/own-catalog-job.ts";
import { threatenedModel } from "./models.ts";
import { bin, runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const dist = join(dirname(bin), "../dist");

/** Tells on standard error which files of the package a run reads. */
const spy = `
import fs from "node:fs";
import { register, syncBuiltinESMExports } from "node:module";
const tell = (file) => fs.writeSync(2, "read " + file + "\\n");
const { readFileSync } = fs;
fs.readFileSync = (file, ...rest) => { tell(String(file)); return readFileSync(file, ...rest); };
syncBuiltinESMExports();
register("data:text/javascript," + encodeURIComponent('import fs from "node:fs"; export const load = (url, context, next) => { fs.writeSync(2, "read " + url + "\\\\n"); return next(url, context); };'));
`;

const typescriptModel = `import { system, zone } from "bartizan";
const cloud = zone({ trust: "trusted" });
export default system({ name: "Empty", zones: { cloud }, components: {} });
`;
const cwd = temporaryFolder({
  "desk.yaml": threatenedModel,
  "spy.mjs": spy,
  "ts/empty.ts": typescriptModel,
  "code/desk.yaml": threatenedModel,
  "code/other.ts": "import { system } from 'bartizan-else'; export default system({});",
});

const readBy = (...words: string[]): string[] => {
  const { status, stderr } = runCli(words, { cwd, env: { NODE_OPTIONS: `--import=${join(cwd, "spy.mjs")}` } });
  expect(status).toBe(0);
  return readdirSync(dist, { recursive: true })
    .map(String)
    .filter((file) => new RegExp(`^read .*/dist/${file.replaceAll(".", "\\.")}$`, "m").test(stderr));
};

const holding = (mark: string, files: readonly string[]): string[] =>
  files.filter((file) => readFileSync(join(dist, file), "utf8").includes(mark));

test("check loads neither what draws pictures and pages nor the texts of the catalog", () => {
  const read = readBy("check", "desk.yaml");
  expect(read).toContain("catalog.json");
  expect(read.filter((file) => file === "catalog-pages.json" || file.startsWith("site/"))).toEqual([]);
  // Graphviz and the solver are the only parts that are not JavaScript.
  expect(holding("WebAssembly", read)).toEqual([]);
});

test("only the worker for catalogs of a team holds the parser of conditions", () => {
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js"));
  const read = readBy("check", "desk.yaml");
  // A sentence from its source.
  expect(holding("First param to error must be a string or object", scripts)).toEqual([workerBundle]);
  expect(read).not.toContain(workerBundle);
});

test("only a model in TypeScript loads the parser of TypeScript", () => {
  // A sentence from its source.
  const parser = (...words: string[]): string[] => holding("Unterminated regular expression", readBy(...words));
  expect(parser("check", "desk.yaml")).toEqual([]);
  expect(parser("check", "code")).toEqual([]);
  expect(parser("check", "ts")).toHaveLength(1);
});

test("only plan loads the solver", () => {
  const solver = (...words: string[]): string[] => readBy(...words).filter((file) => file === "highs.wasm");
  expect(solver("check", "desk.yaml")).toEqual([]);
  expect(solver("what-if", "desk.yaml", "--assume", "refunds.humanApproval=per-call")).toEqual([]);
  expect(solver("plan", "desk.yaml")).toEqual(["highs.wasm"]);
});

test("explain reads the texts of the catalog", () => {
  expect(readBy("explain", "rules")).toContain("catalog-pages.json");
});
