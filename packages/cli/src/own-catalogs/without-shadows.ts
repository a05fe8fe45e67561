import type { CatalogFile } from "@bartizan/engine";
import { diagnose, type Diagnostic } from "@bartizan/model";

/** Leaves out what has the id of something built in or of an earlier file, and says so: nobody's rule changes what another's means. */
export const withoutShadows = <T extends { id: string }>(
  files: readonly CatalogFile<T>[],
  builtIn: readonly { id: string }[],
): { kept: CatalogFile<T>[]; diagnostics: Diagnostic[] } => {
  const taken = new Map(builtIn.map(({ id }) => [id, "the built-in catalog"]));
  const diagnostics: Diagnostic[] = [];
  const kept = files.filter(({ file, value, spans }) => {
    const other = taken.get(value.id);
    if (other === undefined) {
      taken.set(value.id, file);
      return true;
    }
    const problem = `The id "${value.id}" is already used in ${other}.`;
    diagnostics.push(diagnose("catalog-problem", "/id", spans, { problem, hint: "Give it, and its file, another name." }));
    return false;
  });
  return { kept, diagnostics };
};
