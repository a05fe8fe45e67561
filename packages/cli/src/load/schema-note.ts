import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { diagnose, type Diagnostic } from "@bartizan/model";
import { bundledFile } from "../bundled-file.ts";
import type { Project } from "../project/project.ts";
import { startOf } from "../project/start-of.ts";

export const schemaName = "bartizan.schema.json";

/** The schema that editors use to complete and check models. */
export const editorSchemaText = (): string => readFileSync(bundledFile("schemas/model.schema.json"), "utf8");

/** A note for each folder whose committed schema is not the one of this version: what editors say there may be out of date. */
export const schemaNotes = (paths: readonly string[], project: Project): Diagnostic[] =>
  [...new Set(paths.map((path) => join(dirname(path), schemaName)))].filter(isOther).map((path) => {
    const file = project.name(path);
    return diagnose("old-schema", "", startOf(file), { file });
  });

const isOther = (path: string): boolean => {
  if (!existsSync(path)) return false;
  try {
    return readFileSync(path, "utf8").replaceAll("\r\n", "\n") !== editorSchemaText();
  } catch {
    return false;
  }
};
