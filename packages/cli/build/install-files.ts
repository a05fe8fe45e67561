import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { filesUnder } from "./files-under.ts";

/**
 * Makes a folder hold exactly these files. Each is put in place at once and only if it differs, and what is no longer wanted goes last, so
 * that a tool which runs from the folder meanwhile keeps working.
 * @param files contents by path within the folder; those that name others come last
 */
export const installFiles = (folder: string, files: ReadonlyMap<string, string | Uint8Array>): void => {
  for (const [path, content] of files) {
    const target = join(folder, path);
    if (existsSync(target) && readFileSync(target).equals(Buffer.from(content))) continue;
    mkdirSync(dirname(target), { recursive: true });
    const partial = `${target}.${process.pid}`;
    writeFileSync(partial, content);
    renameSync(partial, target);
  }
  const wanted = new Set([...files.keys()].map((path) => join(folder, path)));
  for (const file of filesUnder(folder)) if (!wanted.has(file)) rmSync(file, { force: true });
};
