import { readFileSync } from "node:fs";
import type { Catalog, ControlWord, PatternWord } from "@bartizan/model";
import type { CompiledCatalog } from "@bartizan/engine";
import { bundledFile } from "../bundled-file.ts";

const read = new Map<string, unknown>();

/** What was compiled when the project was built; read once. */
const dataOf = (name: string): unknown => {
  if (!read.has(name)) read.set(name, JSON.parse(readFileSync(bundledFile(name), "utf8")));
  return read.get(name);
};

/** The built-in catalog as the engine needs it. */
export const loadCatalog = (): CompiledCatalog => dataOf("catalog.json") as CompiledCatalog;

/** The same with its texts, for pages and help. Only where somebody reads them. */
export const loadCatalogPages = (): Catalog => dataOf("catalog-pages.json") as Catalog;

/** The built-in catalog as it is shipped, for its digest. */
export const builtInCatalogBytes = (): Uint8Array => readFileSync(bundledFile("catalog.json"));

/** Pictures of the examples of the built-in rules, by rule. Only for the site. */
export const loadExampleDrawings = (): Record<string, { fires: string; silent: string }> =>
  dataOf("example-drawings.json") as Record<string, { fires: string; silent: string }>;

/** Pictures of the examples of the built-in patterns, by pattern. Only for the site. */
export const loadPatternDrawings = (): Record<string, { before: string; after: string }> =>
  dataOf("pattern-drawings.json") as Record<string, { before: string; after: string }>;

/** The patterns that models use, by id. Only where one does. */
export const loadPatterns = (): ReadonlyMap<string, PatternWord> => {
  const patterns = dataOf("patterns.json") as PatternWord[];
  return new Map(patterns.map((pattern) => [pattern.id, pattern]));
};

export const controlsById = (catalog: CompiledCatalog): ReadonlyMap<string, ControlWord> =>
  new Map(catalog.controls.map((control) => [control.id, control]));
