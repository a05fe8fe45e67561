import { checkModel, diagnose, type ControlWord, type Diagnostic, type Loaded } from "@bartizan/model";
import { composeModel, isComposed, type Patterns } from "./compose/compose-model.ts";
import { loadNothing, type LoadFile } from "./compose/load-file.ts";
import { writtenModel } from "./compose/written-model.ts";
import { sourceFile } from "./compose/source-file.ts";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { foreignFormat } from "./foreign-format.ts";
import { parseYaml } from "./parse-yaml.ts";
import { sniff } from "./sniff.ts";

/**
 * Reads a model written in YAML; never throws. All mistakes come back at once, each with its place, and none that only follows from another.
 * A file that is no model gets one diagnostic that says what it looks like. For the parameters see `Reader`.
 */
export const readYamlModel = (
  text: string,
  file: string,
  controls: ReadonlyMap<string, ControlWord>,
  load: LoadFile = loadNothing,
  patterns: Patterns = noPatterns,
): Loaded => {
  const foreign = foreignFormat(text);
  const parsed = parseYaml(foreign ? "" : text, file);
  const { state, document, spans, diagnostics } = parsed;
  const without = (found: readonly Diagnostic[]): Loaded => ({
    file,
    model: undefined,
    sources: new Map(),
    spans,
    diagnostics: firstDiagnostics(found),
  });
  if (foreign) return without([diagnose("not-a-model", "", spans, foreign)]);
  if (state === "refused") return without(diagnostics);
  const sniffed = sniff(document);
  if (sniffed.sort !== "model") {
    const isBroken = state === "damaged" && !sniffed.recognised;
    // Broken YAML with our words in it may be meant as a model, and has to be mended before more can be said.
    if (isBroken && /^\s*(bartizan|system|components)\s*:/m.test(text)) return without(diagnostics.slice(0, 1));
    return without([diagnose("not-a-model", "", spans, { looksLike: isBroken ? "something else than YAML" : sniffed.looksLike })]);
  }
  const whole = isComposed(document) ? composeModel(sourceFile(file, parsed), controls, load, patterns) : { ...parsed, written: undefined };
  const checked = checkModel(whole.document, controls, whole.spans);
  const found = [...whole.diagnostics, ...checked.diagnostics.filter(whole.isOwn)];
  if (whole.diagnostics.length > 0) return without(found);
  const { model, sources } = checked;
  return { file, model, sources, spans: whole.spans, diagnostics: firstDiagnostics(found), ...writtenModel(whole.written) };
};

const noPatterns: Patterns = () => new Map();
