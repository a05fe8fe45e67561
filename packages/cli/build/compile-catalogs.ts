import { readFileSync } from "node:fs";
import { checkControlMaps, compileCatalog, describeCatalog } from "@bartizan/engine";
import { byPlace } from "@bartizan/model";
import { renderDiagnostics, yamlModel } from "@bartizan/write";
import { stringify } from "yaml";
import { drawExamples } from "./draw-examples.ts";
import { drawPatterns } from "./draw-patterns.ts";
import { installFiles } from "./install-files.ts";
import { readCatalogs } from "./read-catalogs.ts";
import { inRepository } from "./repository.ts";

/** Parses and checks the built-in catalog, so that starting the tool reads no YAML. Anything wrong with it stops the build. */
export const compileCatalogs = async (): Promise<void> => {
  const { sources, diagnostics } = readCatalogs();
  const compiled = compileCatalog(sources);
  const frameworks = sources.frameworks.map(({ value }) => value);
  const maps = checkControlMaps([...sources.controls, ...sources.patterns], frameworks);
  const wrong = [...diagnostics, ...compiled.diagnostics, ...maps].toSorted(byPlace);
  if (wrong.length > 0) {
    const lines = (file: string): string[] => readFileSync(inRepository(file), "utf8").split("\n");
    process.stderr.write(
      `${renderDiagnostics(wrong, { color: false, width: 120, sources: lines })}\nThe catalog is wrong, so nothing was built.\n`,
    );
    process.exit(1);
  }
  const rules = sources.rules.map(({ value }) => value);
  const patterns = sources.patterns.map(({ value }) => value);
  installFiles(
    inRepository("packages/cli/src/generated"),
    new Map([
      ["catalog.json", JSON.stringify(compiled.catalog)],
      ["patterns.json", JSON.stringify(patterns.map(({ id, parameters, part }) => ({ id, parameters, part })))],
      ["catalog-pages.json", JSON.stringify(describeCatalog(sources, (example) => stringify(example), modelText))],
      ["example-drawings.json", await drawExamples(rules, compiled.catalog)],
      ["pattern-drawings.json", await drawPatterns(patterns, compiled.catalog)],
    ]),
  );
};

/** Pieces of models have the sections of a whole one, and read best in its form. */
const modelText = (model: object): string => yamlModel(model, new Map());
