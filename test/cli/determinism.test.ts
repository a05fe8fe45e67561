import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { threatenedModel, threatenedModelReordered } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const contents = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [path.slice(folder.length), readFileSync(path, "utf8")]),
  );

test.for(["json", "sarif", "markdown", "text", "dot", "svg"])("two runs give the same bytes: %s", (format) => {
  const cwd = temporaryFolder({ "model.yaml": threatenedModel });
  const words = ["check", "--format", format];
  expect(runCli(words, { cwd }).stdout).toBe(runCli(words, { cwd }).stdout);
});

test("two reports are the same, file for file", () => {
  const cwd = temporaryFolder({ "a/model.yaml": threatenedModel, "b/model.yaml": threatenedModelReordered });
  for (const name of ["one", "two"]) expect(runCli(["report", "--output", name], { cwd }).status).toBe(0);
  expect(contents(join(cwd, "one"))).toEqual(contents(join(cwd, "two")));
});

test("the order in which a model says things does not matter", () => {
  const judged = (text: string): unknown => {
    const { stdout } = runCli(["check", "--format", "json"], { cwd: temporaryFolder({ "model.yaml": text }) });
    return JSON.parse(stdout, (key, value: unknown) => (key === "span" || key === "pointer" ? undefined : value));
  };
  expect(judged(threatenedModelReordered)).toEqual(judged(threatenedModel));
});
