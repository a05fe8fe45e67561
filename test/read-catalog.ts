import { readdirSync, readFileSync } from "node:fs";
import type { CatalogFile, CatalogSources } from "@bartizan/engine";
import type { CatalogFiles, CatalogSort, Diagnostic } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";

const folders = {
  rules: ["threats", "rule"],
  controls: ["controls", "control"],
  technologies: ["technologies", "technology"],
  patterns: ["patterns", "pattern"],
  frameworks: ["frameworks", "framework"],
} as const;

/** The files of the built-in catalog as they lie in catalogs/, each read and checked on its own. */
export const readCatalog = (): { sources: CatalogSources; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const read = <S extends CatalogSort>(folder: string, sort: S): CatalogFile<CatalogFiles[S]>[] => {
    const root = new URL(`../catalogs/${folder}/`, import.meta.url);
    return readdirSync(root).flatMap((name) => {
      const file = `catalogs/${folder}/${name}`;
      const found = readCatalogFile(readFileSync(new URL(name, root), "utf8"), file, sort);
      diagnostics.push(...found.diagnostics);
      return found.value === undefined ? [] : [{ file, value: found.value, spans: found.spans }];
    });
  };
  const sources: CatalogSources = {
    rules: read(...folders.rules),
    controls: read(...folders.controls),
    technologies: read(...folders.technologies),
    patterns: read(...folders.patterns),
    frameworks: read(...folders.frameworks),
  };
  return { sources, diagnostics };
};
