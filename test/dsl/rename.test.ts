import { join } from "node:path";
import { expect, test } from "vitest";
import { runCli } from "../cli/run-cli.ts";
import { compile, compiler, folderWith, model } from "./compile-model.ts";
import { renameInEditor } from "./language-server.ts";

/** The model as the tool reads it, with all that its patterns bring. */
const resolved = (text: string): string => {
  const { stdout, status } = runCli(["show", "--resolved", "model.ts"], { cwd: folderWith(text) });
  expect(status).toBe(0);
  return stdout;
};

test.each(["helper", "key", "tools"])("an editor that renames %s changes every use of it", async (name) => {
  const lines = model.split("\n");
  const line = lines.findIndex((each) => each.startsWith(`const ${name} =`));
  const at = { line, character: "const ".length };
  const renamed = await renameInEditor(compiler, join(folderWith(model), "model.ts"), model, at, "renamed");
  // What is left of the old name is a key, the id of the element: ids do not change with the names of variables.
  expect(renamed.match(new RegExp(`\\b${name}\\b(?!:)`, "g")) ?? []).toEqual([]);
  expect(compile(renamed)).toEqual([]);
  expect(resolved(renamed)).toEqual(resolved(model));
});
