import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { InputError } from "../input-error.ts";
import { shown } from "../shown.ts";

export interface Replacement {
  path: string;
  /** What the file holds; where somebody has changed it since, nothing is written. */
  before: string;
  after: string;
}

/** Puts new texts in place of files. Each is written beside its file first, so that no file is ever there in part. */
export const replaceFiles = (files: readonly Replacement[]): void => {
  const partial = ({ path }: Replacement): string => `${path}.partial-${process.pid}`;
  const changed = files.find(({ path, before }) => readFileSync(path, "utf8") !== before);
  if (changed) throw new InputError(`${shown(changed.path)} was changed in the meantime, so nothing was written.`, "Ask again.");
  try {
    for (const file of files) writeFileSync(partial(file), file.after, { flag: "wx", mode: statSync(file.path).mode });
    for (const file of files) renameSync(partial(file), file.path);
  } catch (error) {
    throw new InputError(
      `Cannot write: ${error instanceof Error ? error.message : String(error)}`,
      "Check the rights on the file and its folder.",
    );
  } finally {
    for (const file of files) rmSync(partial(file), { force: true });
  }
};
