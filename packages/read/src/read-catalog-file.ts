import { checkCatalogFile, type CatalogFiles, type CatalogSort, type Diagnostic, type SpanIndex } from "@bartizan/model";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { parseYaml } from "./parse-yaml.ts";

/** A file of a catalog as read: without a value where there are errors. */
export interface ReadCatalogFile<T> {
  file: string;
  value: T | undefined;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
}

/**
 * Reads a file of a catalog; never throws. Its id has to be the name of the file. What a rule says is checked by the engine, which compiles it.
 * @param file path relative to the project root, with forward slashes
 */
export const readCatalogFile = <S extends CatalogSort>(text: string, file: string, sort: S): ReadCatalogFile<CatalogFiles[S]> => {
  const { state, document, spans, diagnostics, isOwn } = parseYaml(text, file);
  if (state === "refused") return { file, value: undefined, spans, diagnostics };
  const name = file.slice(file.lastIndexOf("/") + 1).replace(/\.ya?ml$/, "");
  const checked = checkCatalogFile(sort, name, document, spans);
  const found = firstDiagnostics([...diagnostics, ...checked.diagnostics.filter(isOwn)]);
  return { file, value: diagnostics.length > 0 ? undefined : checked.value, spans, diagnostics: found };
};
