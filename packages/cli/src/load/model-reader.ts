import type { ControlWord, Loaded } from "@bartizan/model";
import { readerFor } from "@bartizan/read";
import type { FoundModel } from "../project/find-models.ts";
import { importLoader } from "../project/import-loader.ts";
import { projectAround } from "../project/project.ts";
import { loadPatterns } from "./catalog.ts";

/**
 * Reads models with the files that they import and extend, seen from the current folder.
 * @param texts gets the texts of those files, by their names
 */
export const modelReader = (
  controls: ReadonlyMap<string, ControlWord>,
  texts: Map<string, string>,
): ((model: FoundModel) => Promise<Loaded>) => {
  const project = projectAround(process.cwd());
  let patterns: ReturnType<typeof loadPatterns> | undefined;
  return async (model) =>
    readerFor(model.file).read(model.text, model.file, controls, importLoader(project, model, texts), () => (patterns ??= loadPatterns()));
};
