import { existsSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

/** What paths in the output are relative to, and what links may not leave. */
export interface Project {
  /** Without links. */
  root: string;
  /** Path relative to the root, with forward slashes; `.` for the root itself. */
  name: (path: string) => string;
}

const marks = [".git", "bartizan.config.yaml", "package.json"];

/** The project around a folder: the nearest folder upwards that looks like the top of one, else the folder itself. */
export const projectAround = (folder: string): Project => {
  const root = realpathSync(nearestWith(marks, folder) ?? folder);
  return { root, name: (path) => relative(root, path).split(sep).join("/") || "." };
};

/** The nearest folder upwards that holds one of the names. */
export const nearestWith = (names: readonly string[], folder: string): string | undefined => {
  for (let up = folder; ; up = dirname(up)) {
    if (names.some((name) => existsSync(join(up, name)))) return up;
    if (dirname(up) === up) return undefined;
  }
};

/** Is the path the folder, or below it? Both without links. */
export const isWithin = (folder: string, path: string): boolean => {
  const way = relative(folder, path);
  return way === "" || (way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way));
};
