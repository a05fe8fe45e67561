import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import type { PatternFile } from "../src/generated/pattern.ts";

const folder = new URL("../../../catalogs/patterns/", import.meta.url);

/** The patterns of the catalog, sorted by id. They are checked when the catalog is compiled. */
export const readPatterns = (): PatternFile[] =>
  readdirSync(folder)
    .toSorted()
    .map((name) => parse(readFileSync(new URL(name, folder), "utf8")) as PatternFile);
