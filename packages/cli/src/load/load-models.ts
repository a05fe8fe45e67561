import { byPlace, compareText, type ControlWord, type Loaded } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { ownCatalogFiles, type OwnCatalogFile } from "../own-catalogs/own-catalog-files.ts";
import { findModels, type FoundModel } from "../project/find-models.ts";
import { projectAround } from "../project/project.ts";
import { readConfiguration } from "../project/read-configuration.ts";
import { version } from "../version.ts";
import { controlsById, loadCatalog, loadCatalogPages } from "./catalog.ts";
import { eachOnce, linesOf, type LoadedReport } from "./load-report.ts";
import { modelReader } from "./model-reader.ts";

/** A model that was read and not judged. */
export interface ReadModel {
  found: FoundModel;
  loaded: Loaded;
  /** The other files that it is made of, sorted, with their texts. */
  others: ReadonlyMap<string, string>;
}

/** What was read, and the controls that the models may name. */
export interface ReadModels extends LoadedReport {
  models: ReadModel[];
  controls: ReadonlyMap<string, ControlWord>;
}

/** Finds the models at the given paths and reads them. The report has what is wrong with them, and no systems. */
export const loadModels = async (paths: readonly string[], ignored: readonly string[] = []): Promise<ReadModels> => {
  const cwd = process.cwd();
  const project = projectAround(cwd);
  const found = findModels(paths, cwd, project, ignored);
  const configuration = readConfiguration(project);
  const own = ownCatalogFiles(configuration, project);
  const controls = new Map<string, ControlWord>([...controlsById(loadCatalog()), ...ownControls(own.files)]);
  const all = new Map([...configuration.texts, ...found.models].map(({ file, text }) => [file, text]));
  const models = await Promise.all(
    found.models.map(async (model): Promise<ReadModel> => {
      const texts = new Map<string, string>();
      const { loaded } = await modelReader(controls, texts)(model);
      for (const [file, text] of texts) all.set(file, text);
      return { found: model, loaded, others: new Map([...texts].toSorted(([a], [b]) => compareText(a, b))) };
    }),
  );
  const diagnostics = [
    ...found.diagnostics,
    ...configuration.diagnostics,
    ...own.diagnostics,
    ...models.flatMap((each) => each.loaded.diagnostics),
  ];
  return {
    models,
    controls,
    report: { version: 1, tool: { name: "bartizan", version }, systems: [], diagnostics: eachOnce(diagnostics).toSorted(byPlace) },
    found,
    catalogPages: loadCatalogPages,
    texts: all,
    sources: linesOf(all),
    notation: configuration.config.notation ?? "dfd3",
    faults: [],
    findings: [],
  };
};

/** The controls of the team's own that can be read; a model may name them. */
const ownControls = (files: readonly OwnCatalogFile[]): [string, ControlWord][] =>
  files.flatMap(({ sort, file, text }) => {
    const control = sort === "control" ? readCatalogFile(text, file, sort).value : undefined;
    return control ? [[control.id, control] as [string, ControlWord]] : [];
  });
