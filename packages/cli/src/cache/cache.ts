import { resolve } from "node:path";
import { InputError } from "../input-error.ts";
import { isWithin } from "../project/project.ts";
import { CacheFolder } from "./cache-folder.ts";
import { toolDigest } from "./tool-digest.ts";

/** What an earlier run left, and what it must have been made by to count. */
export interface Cache {
  folder: CacheFolder;
  tool: string;
  /** Digests of what judging models came to in this run, by file; a model that could not be kept has none. */
  judged: Map<string, string>;
}

/** @param output what is replaced; an InputError where the cache would go with it */
export const cacheIn = (folder: string, output: string): Cache => {
  if (isWithin(output, resolve(folder)))
    throw new InputError(`${folder} lies in the folder that is replaced.`, "Name another folder with --cache.");
  return { folder: new CacheFolder(folder), tool: toolDigest(), judged: new Map() };
};
