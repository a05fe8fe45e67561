import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** A file, or every file below a folder, sorted; nothing where there is neither. */
export const filesUnder = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
};
