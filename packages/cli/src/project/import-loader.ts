import { realpathSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import type { LoadFile, LoadProblem } from "@bartizan/read";
import type { FoundModel } from "./find-models.ts";
import { isWithin, projectAround, type Project } from "./project.ts";
import { readTextFile } from "./read-text-file.ts";

/**
 * Reads the files that a model names: files of its own sort inside the project, wherever links lead. For a model outside of the project it is the
 * project around that model.
 * @param texts gets the text of every file that was read, by its name
 */
export const importLoader = (project: Project, model: FoundModel, texts: Map<string, string>): LoadFile => {
  let limit: string | undefined;
  return (name) => {
    limit ??= isWithin(project.root, model.path) ? project.root : projectAround(dirname(model.path)).root;
    const path = resolve(project.root, name);
    if (!isWithin(limit, path)) return outside("It leaves the project.");
    const real = realPathOf(path);
    if (real !== undefined && !isWithin(limit, real)) return outside("It is a link that leaves the project.");
    if (real !== undefined && sortOf(real) !== sortOf(path))
      return { problem: "It is a link to a file of another sort.", hint: "Name the file itself, if it is meant." };
    if (sortOf(path) === undefined) return { problem: "A file of this sort is not read.", hint: "Name a file of YAML or TypeScript." };
    const file = project.name(real ?? path);
    const read = readTextFile(real ?? path, file);
    if (!("text" in read)) return { problem: read.diagnostic.message, hint: "Check the path; it starts from this file." };
    texts.set(file, read.text);
    return { file, text: read.text };
  };
};

/** YAML, code, or the description of a package; nothing else is read for a model. */
const sortOf = (path: string): string | undefined =>
  /\.ya?ml$/i.test(path) ? "yaml" : /\.m?[jt]s$/i.test(path) ? "code" : basename(path) === "package.json" ? "package" : undefined;

const outside = (problem: string): LoadProblem => ({ problem, hint: "Copy the file into the project." });

const realPathOf = (path: string): string | undefined => {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
};
