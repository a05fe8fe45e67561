import { checkCatalogFile, type CatalogFiles, type CatalogSort, type Diagnostic, type SpanIndex } from "@bartizan/model";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { parseYaml } from "./parse-yaml.ts";

export interface ReadCatalogFile<T> {
  file: string;
  /** Undefined where there are errors. */
  value: T | undefined;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
}

/** Reads a file of a catalog, whose id is the name of the file; never throws. The conditions of rules are left to the engine. */
export const readCatalogFile = <S extends CatalogSort>(text: string, file: string, sort: S): ReadCatalogFile<CatalogFiles[S]> => {
  const { state, document, spans, diagnostics, isOwn } = parseYaml(text, file);
  if (state === "refused") return { file, value: undefined, spans, diagnostics };
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  const checked = checkCatalogFile(sort, name, document, spans);
  const found = firstDiagnostics([...diagnostics, ...checked.diagnostics.filter(isOwn)]);
  return { file, value: diagnostics.length > 0 ? undefined : checked.value, spans, diagnostics: found };
};
