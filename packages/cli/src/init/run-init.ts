import { existsSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { PatternSummary } from "@bartizan/model";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { similarIds } from "../explain/similar-ids.ts";
import { InputError } from "../input-error.ts";
import { loadCatalogPages } from "../load/catalog.ts";
import { editorSchemaText, schemaName } from "../load/schema-note.ts";
import { logLine, printResult } from "../output.ts";
import { findModels } from "../project/find-models.ts";
import { nearestWith, projectAround } from "../project/project.ts";
import { writeOutputFile } from "../project/write-output-file.ts";
import { githubWorkflow, workflowPath } from "./github-workflow.ts";
import { patternStarter } from "./pattern-starter.ts";
import { starterText } from "./starter.ts";

export interface InitOptions {
  ci?: "github";
  schema?: boolean;
  pattern?: string;
}

const folder = "bartizan";

/** Writes a model to start from, the schema beside it and, if asked to, a workflow. No file that is there already is touched, but the schema. */
export const runInit = async ([name]: readonly string[], options: InitOptions): Promise<ExitCode> => {
  const cwd = process.cwd();
  if (options.schema) {
    const folders = schemaFolders(cwd);
    for (const each of folders) writeSchema(each, cwd);
    return exitCodes.fine;
  }
  const files: { path: string; text: string }[] = [];
  // Where there is a model, only the workflow is missing.
  const wantsModel = name !== undefined || options.pattern !== undefined || options.ci === undefined || modelsIn(cwd).length === 0;
  if (wantsModel) {
    const called = (name || basename(cwd) || "system").slice(0, 200);
    files.push({ path: join(cwd, folder, `${fileName(called)}.yaml`), text: startFrom(called, options.pattern) });
  }
  if (options.ci === "github") files.push({ path: join(nearestWith([".git"], cwd) ?? cwd, workflowPath), text: githubWorkflow() });
  const there = files.find((file) => existsSync(file.path));
  if (there)
    throw new InputError(
      `${shown(there.path, cwd)} is there already, so nothing was written.`,
      "Give another name: bartizan init <name>. Or remove the file.",
    );
  for (const { path, text } of files) {
    writeOutputFile(path, text);
    printResult(`Wrote ${shown(path, cwd)}\n`);
  }
  if (wantsModel) writeSchema(join(cwd, folder), cwd);
  logLine("\nNext:\n  bartizan check     find its threats\n  bartizan report    show them to others");
  return exitCodes.fine;
};

const startFrom = (called: string, named: string | undefined): string =>
  named === undefined ? starterText(called) : patternStarter(called, patternsNamed(named));

/** @param named ids with commas between them */
const patternsNamed = (named: string): PatternSummary[] => {
  const { patterns } = loadCatalogPages();
  return [...new Set(named.split(",").map((id) => id.trim()))].map((id) => {
    const pattern = patterns.find((each) => each.id === id);
    if (pattern) return pattern;
    const near = similarIds(
      id,
      patterns.map((each) => each.id),
      3,
    );
    throw new InputError(`There is no pattern "${id}".`, `The nearest: ${near.join(", ")}. bartizan explain patterns lists them.`);
  });
};

const writeSchema = (into: string, cwd: string): void => {
  const path = join(into, schemaName);
  const text = editorSchemaText();
  if (existsSync(path) && readFileSync(path, "utf8") === text) {
    printResult(`${shown(path, cwd)} is up to date\n`);
    return;
  }
  writeOutputFile(path, text);
  printResult(`Wrote ${shown(path, cwd)}\n`);
};

/** Every folder with a model and a schema beside it, or else the one where `init` puts its own. */
const schemaFolders = (cwd: string): string[] => {
  const folders = new Set(modelsIn(cwd).map((path) => resolve(path, "..")));
  const withSchema = [...folders].filter((each) => existsSync(join(each, schemaName)));
  return withSchema.length > 0 ? withSchema : [join(cwd, folder)];
};

const modelsIn = (cwd: string): string[] => findModels([], cwd, projectAround(cwd), []).models.map((model) => model.path);

/** Lower-case words joined by hyphens; nothing that could lead out of the folder. */
const fileName = (called: string): string =>
  called
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "") || "system";

const shown = (path: string, cwd: string): string => relative(cwd, path).split(sep).join("/");
