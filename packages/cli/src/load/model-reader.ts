import type { ControlWord, Loaded } from "@bartizan/model";
import { readerFor, type LoadFile } from "@bartizan/read";
import type { FoundModel } from "../project/find-models.ts";
import { importLoader } from "../project/import-loader.ts";
import { projectAround } from "../project/project.ts";
import { sha256 } from "../sha256.ts";
import { loadPatterns } from "./catalog.ts";

/** What a reader asked for by this name, as a digest of what it got: a text, or why there is none. */
export type FileRead = readonly [name: string, digest: string];

export interface Reading {
  loaded: Loaded;
  /** Everything that it came from beside the file of the model. */
  reads: FileRead[];
}

/**
 * Reads models with the files that they import and extend, seen from the current folder.
 * @param texts gets the texts of those files, by their names
 */
export const modelReader = (
  controls: ReadonlyMap<string, ControlWord>,
  texts: Map<string, string>,
): ((model: FoundModel) => Promise<Reading>) => {
  const project = projectAround(process.cwd());
  let patterns: ReturnType<typeof loadPatterns> | undefined;
  return async (model) => {
    const load = importLoader(project, model, texts);
    const asked = new Map<string, ReturnType<LoadFile>>();
    const watched: LoadFile = (name) => {
      const answer = load(name);
      asked.set(name, answer);
      return answer;
    };
    const loaded = await readerFor(model.file).read(model.text, model.file, controls, watched, () => (patterns ??= loadPatterns()));
    return { loaded, reads: [...asked].map(([name, answer]) => [name, digestOf(answer)]) };
  };
};

/** Would a reader of the model get the same as before, wherever it asks? */
export const readsTheSame = (model: FoundModel, reads: readonly FileRead[], texts: Map<string, string>): boolean => {
  const load = importLoader(projectAround(process.cwd()), model, texts);
  return reads.every(([name, digest]) => digestOf(load(name)) === digest);
};

const digestOf = (answer: ReturnType<LoadFile>): string => sha256(JSON.stringify(answer));
