import { checkControlMaps, compileCatalog, type CatalogSources, type CompiledCatalog } from "@bartizan/engine";
import type { Diagnostic } from "@bartizan/model";
import { catalogSources } from "./catalog-sources.ts";

interface BuiltInCatalog {
  sources: CatalogSources;
  catalog: CompiledCatalog;
  diagnostics: Diagnostic[];
}

let built: BuiltInCatalog | undefined;

/** The built-in catalog, read and compiled as the build does it, once for all tests of a file. */
export const builtInCatalog = (): BuiltInCatalog => (built ??= readAndCompile());

const readAndCompile = (): BuiltInCatalog => {
  const { sources, diagnostics } = catalogSources();
  const compiled = compileCatalog(sources);
  const maps = checkControlMaps(
    [...sources.controls, ...sources.patterns],
    sources.frameworks.map(({ value }) => value),
  );
  return { sources, catalog: compiled.catalog, diagnostics: [...diagnostics, ...compiled.diagnostics, ...maps] };
};
