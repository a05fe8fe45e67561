import { analyse } from "@bartizan/engine";
import { byPlace, type Analysis, type Diagnostic, type Loaded, type Model, type Report } from "@bartizan/model";
import { readYamlModel } from "@bartizan/read";
import { findModels, type FoundModels } from "../project/find-models.ts";
import { projectAround } from "../project/project.ts";
import { version } from "../version.ts";
import { controlsById, loadCatalog } from "./catalog.ts";
import { schemaNotes } from "./schema-note.ts";
import { systemIds } from "./system-ids.ts";

export interface LoadedReport {
  report: Report;
  found: FoundModels;
  /** Lines of a model file that was read, for frames under diagnostics. */
  sources: (file: string) => readonly string[] | undefined;
  /** What went wrong in the engine, by file: our own fault. */
  faults: { file: string; error: unknown }[];
}

/** Finds the models at the given paths, reads and judges them. Broken ones do not keep the others from being judged. */
export const loadReport = (paths: readonly string[], ignored: readonly string[] = []): LoadedReport => {
  const cwd = process.cwd();
  const project = projectAround(cwd);
  const found = findModels(paths, cwd, project, ignored);
  const catalog = loadCatalog();
  const controls = controlsById(catalog);
  const ids = systemIds(found.models.map((model) => model.file));
  const systems: Analysis[] = [];
  const diagnostics: Diagnostic[] = [
    ...found.diagnostics,
    ...schemaNotes(
      found.models.map((model) => model.path),
      project,
    ),
  ];
  const faults: LoadedReport["faults"] = [];
  for (const { file, text } of found.models) {
    try {
      const loaded = readYamlModel(text, file, controls);
      diagnostics.push(...loaded.diagnostics);
      if (hasModel(loaded)) systems.push(analyse(loaded, catalog, ids.get(file) ?? file));
    } catch (error) {
      faults.push({ file, error });
    }
  }
  return {
    report: { version: 1, tool: { name: "bartizan", version }, systems, diagnostics: diagnostics.toSorted(byPlace) },
    found,
    sources: linesOf(new Map(found.models.map((model) => [model.file, model.text]))),
    faults,
  };
};

const hasModel = (loaded: Loaded): loaded is Loaded & { model: Model } => loaded.model !== undefined;

/** Splits a text into lines when somebody asks for it. */
const linesOf = (texts: ReadonlyMap<string, string>): LoadedReport["sources"] => {
  const known = new Map<string, readonly string[]>();
  return (file) => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lines = known.get(file) ?? text.replace(/^\uFEFF/, "").split(/\r?\n/);
    known.set(file, lines);
    return lines;
  };
};
