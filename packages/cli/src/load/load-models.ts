import { byPlace, type ControlFile, type Loaded } from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { ownCatalogFiles, type OwnCatalogFile } from "../own-catalogs/own-catalog-files.ts";
import { findModels } from "../project/find-models.ts";
import { projectAround } from "../project/project.ts";
import { readConfiguration } from "../project/read-configuration.ts";
import { version } from "../version.ts";
import { controlsById, loadCatalog, loadCatalogPages } from "./catalog.ts";
import { eachOnce, linesOf, type LoadedReport } from "./load-report.ts";
import { modelReader } from "./model-reader.ts";

/** A model that was read and not judged. */
interface ReadModel {
  loaded: Loaded;
  /** The other files that it is made of, sorted. */
  others: string[];
}

/** Finds the models at the given paths and reads them. The report has what is wrong with them, and no systems. */
export const loadModels = async (
  paths: readonly string[],
  ignored: readonly string[] = [],
): Promise<LoadedReport & { models: ReadModel[] }> => {
  const cwd = process.cwd();
  const project = projectAround(cwd);
  const found = findModels(paths, cwd, project, ignored);
  const configuration = readConfiguration(project);
  const own = ownCatalogFiles(configuration, project);
  const controls = new Map([...controlsById(loadCatalog()), ...ownControls(own.files)]);
  const all = new Map([...configuration.texts, ...found.models].map(({ file, text }) => [file, text]));
  const models = await Promise.all(
    found.models.map(async (model): Promise<ReadModel> => {
      const texts = new Map<string, string>();
      const loaded = await modelReader(controls, texts)(model);
      for (const [file, text] of texts) all.set(file, text);
      return { loaded, others: [...texts.keys()].toSorted() };
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
    report: { version: 1, tool: { name: "bartizan", version }, systems: [], diagnostics: eachOnce(diagnostics).toSorted(byPlace) },
    found,
    catalogPages: loadCatalogPages,
    sources: linesOf(all),
    notation: undefined,
    faults: [],
  };
};

/** The controls of the team's own that can be read; a model may name them. */
const ownControls = (files: readonly OwnCatalogFile[]): [string, ControlFile][] =>
  files.flatMap(({ sort, file, text }) => {
    const control = sort === "control" ? readCatalogFile(text, file, sort).value : undefined;
    return control ? [[control.id, control] as [string, ControlFile]] : [];
  });
