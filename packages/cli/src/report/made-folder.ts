import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { InputError } from "../input-error.ts";

/** Lies in every folder that we make, and lists what we put there. */
export const manifestName = "bartizan-manifest.json";

export const manifestText = (paths: readonly string[]): string =>
  `${JSON.stringify({ madeBy: "bartizan", files: paths.toSorted() }, null, 1)}\n`;

/**
 * Throws an InputError unless the folder may be replaced: it is not there, it is empty, or it holds only what we put there.
 * @param spared folders at its top that are not looked into
 * @returns what it holds
 */
export const replaceableFiles = (folder: string, shown: string, spared: ReadonlySet<string> = new Set()): string[] => {
  if (!existsSync(folder)) return [];
  const elsewhere = "Name another folder with --output, or remove this one yourself.";
  if (!statSync(folder).isDirectory()) throw new InputError(`${shown} is a file.`, "Name a folder with --output.");
  if (readdirSync(folder).length === 0) return [];
  const made = madeFiles(folder);
  if (!made) throw new InputError(`The folder ${shown} was not made by bartizan, so it is not replaced.`, elsewhere);
  const files = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return [entry.name];
    return spared.has(entry.name) ? [] : filesUnder(join(folder, entry.name)).map((path) => `${entry.name}/${path}`);
  });
  const foreign = files.filter((path) => path !== manifestName && !made.has(path));
  if (foreign.length === 0) return files;
  const names = foreign.slice(0, 3).join(", ");
  const more = foreign.length > 3 ? ` and ${foreign.length - 3} more` : "";
  throw new InputError(`The folder ${shown} holds files that bartizan did not make: ${names}${more}.`, `Move them away. ${elsewhere}`);
};

const madeFiles = (folder: string): ReadonlySet<string> | undefined => {
  try {
    const manifest: unknown = JSON.parse(readFileSync(join(folder, manifestName), "utf8"));
    const { madeBy, files } = manifest as { madeBy?: unknown; files?: unknown };
    return madeBy === "bartizan" && Array.isArray(files) ? new Set(files.map(String)) : undefined;
  } catch {
    return undefined;
  }
};

/** Everything below a folder that is not a folder, links included and not followed. */
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
