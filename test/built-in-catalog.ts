import { readdirSync, readFileSync } from "node:fs";
import { checkControlMaps, compileCatalog, type CatalogFile, type CatalogSources, type CompiledCatalog } from "@bartizan/engine";
import type { CatalogFiles, CatalogSort, Diagnostic } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";

const folders = {
  rules: ["threats", "rule"],
  controls: ["controls", "control"],
  technologies: ["technologies", "technology"],
  patterns: ["patterns", "pattern"],
  frameworks: ["frameworks", "framework"],
} as const;

interface BuiltInCatalog {
  sources: CatalogSources;
  catalog: CompiledCatalog;
  diagnostics: Diagnostic[];
}

let built: BuiltInCatalog | undefined;

/** The files of the built-in catalog as they lie in catalogs/, read and compiled as the build does it, once for all tests of a file. */
export const builtInCatalog = (): BuiltInCatalog => (built ??= readAndCompile());

const readAndCompile = (): BuiltInCatalog => {
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
  const compiled = compileCatalog(sources);
  const maps = checkControlMaps(
    [...sources.controls, ...sources.patterns],
    sources.frameworks.map(({ value }) => value),
  );
  return { sources, catalog: compiled.catalog, diagnostics: [...diagnostics, ...compiled.diagnostics, ...maps] };
};
