import { readFileSync } from "node:fs";
import { relative, sep } from "node:path";
import type { CatalogFile, CatalogSources } from "@bartizan/engine";
import type { CatalogFiles, CatalogSort, Diagnostic } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { filesUnder } from "./files-under.ts";
import { inRepository } from "./repository.ts";

/** Reads every file of the built-in catalog, and says everything that is wrong with them. */
export const readCatalogs = (): { sources: CatalogSources; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];
  const all = <S extends CatalogSort>(folder: string, sort: S): CatalogFile<CatalogFiles[S]>[] =>
    filesUnder(inRepository(`catalogs/${folder}`))
      .filter((path) => path.endsWith(".yaml"))
      .flatMap((path) => {
        const file = relative(inRepository("."), path).split(sep).join("/");
        const { value, spans, diagnostics: found } = readCatalogFile(readFileSync(path, "utf8"), file, sort);
        diagnostics.push(...found);
        return value === undefined ? [] : [{ file, value, spans }];
      });
  const sources = {
    controls: all("controls", "control"),
    frameworks: all("frameworks", "framework"),
    rules: all("threats", "rule"),
    technologies: all("technologies", "technology"),
    patterns: all("patterns", "pattern"),
  };
  return { sources, diagnostics };
};
