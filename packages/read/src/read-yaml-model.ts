import { checkModel, diagnose, type ControlFile, type Diagnostic, type Loaded } from "@bartizan/model";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { parseYaml } from "./parse-yaml.ts";
import { sniff } from "./sniff.ts";

/**
 * Reads a model written in YAML; never throws. All mistakes come back at once, each with its place, and none that only follows from another.
 * A file that is no model gets one diagnostic that says what it looks like.
 * @param file path relative to the project root, with forward slashes
 * @param controls the controls of the catalog, by id
 */
export const readYamlModel = (text: string, file: string, controls: ReadonlyMap<string, ControlFile>): Loaded => {
  const { state, document, spans, diagnostics, isOwn } = parseYaml(text, file);
  const without = (found: readonly Diagnostic[]): Loaded => ({
    file,
    model: undefined,
    sources: new Map(),
    spans,
    diagnostics: firstDiagnostics(found),
  });
  if (state === "refused") return without(diagnostics);
  const sniffed = sniff(document);
  if (sniffed.sort !== "model") {
    // A broken file that resembles nothing else may be meant as a model: the YAML has to be mended first.
    if (state === "damaged" && !sniffed.recognised) return without(diagnostics.slice(0, 1));
    return without([diagnose("not-a-model", "", spans, { looksLike: sniffed.looksLike })]);
  }
  const checked = checkModel(document, controls, spans);
  const found = [...diagnostics, ...checked.diagnostics.filter(isOwn)];
  if (diagnostics.length > 0) return without(found);
  return { file, model: checked.model, sources: checked.sources, spans, diagnostics: firstDiagnostics(found) };
};
