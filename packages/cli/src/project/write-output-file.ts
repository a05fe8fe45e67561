import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { InputError } from "../input-error.ts";

/** Writes a file that the caller named, with the folders around it. An InputError where that is not possible. */
export const writeOutputFile = (path: string, text: string): void => {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  } catch (error) {
    throw new InputError(`Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`, "Name another file.");
  }
};
