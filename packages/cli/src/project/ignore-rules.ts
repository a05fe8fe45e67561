import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { nearestWith } from "./project.ts";

/** What git leaves out, and what the caller asked to leave out, seen from one folder. */
export interface IgnoreRules {
  /** @param name of an entry of this folder */
  ignores: (name: string, isFolder: boolean) => boolean;
  /** The rules for a folder in this one: those here and its own. */
  into: (name: string) => IgnoreRules;
}

interface Layer {
  folder: string;
  patterns: Ignore;
}

/**
 * The rules for a folder that the caller named: every .gitignore from the top of the repository down to it. Where they leave out the folder
 * itself, only its own count, since the caller asked for it.
 * @param extra patterns as in a .gitignore, relative to `root`
 */
export const ignoreRulesAt = (folder: string, root: string, extra: readonly string[]): IgnoreRules => {
  const asked: Layer[] = extra.length > 0 ? [{ folder: root, patterns: ignore().add([...extra]) }] : [];
  const top = nearestWith([".git"], folder);
  let layers: Layer[] = top === undefined ? [] : layerOf(top, ".git/info/exclude");
  for (const above of top === undefined ? [] : foldersBetween(top, folder)) {
    if (above !== folder) layers.push(...layerOf(above));
    if (above !== top && isLeftOut(layers, above, true)) layers = [];
  }
  return rulesOf(folder, [...layers, ...layerOf(folder)], asked);
};

const rulesOf = (folder: string, layers: readonly Layer[], asked: readonly Layer[]): IgnoreRules => ({
  ignores: (name, isFolder) => isLeftOut(layers, join(folder, name), isFolder) || isLeftOut(asked, join(folder, name), isFolder),
  into: (name) => {
    const below = join(folder, name);
    return rulesOf(below, [...layers, ...layerOf(below)], asked);
  },
});

/** The deepest .gitignore that says something about a path decides. */
const isLeftOut = (layers: readonly Layer[], path: string, isFolder: boolean): boolean => {
  let out = false;
  for (const { folder, patterns } of layers) {
    const way = relative(folder, path).split(sep).join("/");
    if (way === "" || way.startsWith("../")) continue;
    const { ignored, unignored } = patterns.test(isFolder ? `${way}/` : way);
    out = ignored || (out && !unignored);
  }
  return out;
};

/** @param file what holds the patterns, which are relative to the folder */
const layerOf = (folder: string, file = ".gitignore"): Layer[] => {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  try {
    return [{ folder, patterns: ignore().add(readFileSync(path, "utf8")) }];
  } catch {
    return [];
  }
};

const foldersBetween = (top: string, folder: string): string[] =>
  folder === top || dirname(folder) === folder ? [top] : [...foldersBetween(top, dirname(folder)), folder];
