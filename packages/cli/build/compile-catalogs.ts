import { readFileSync } from "node:fs";
import { checkControlMaps, compileCatalog, describeCatalog, type CatalogSources } from "@bartizan/engine";
import { byPlace } from "@bartizan/model";
import { renderDiagnostics } from "@bartizan/write";
import { stringify } from "yaml";
import { coverageOf } from "../src/catalog/coverage.ts";
import { installFiles } from "./install-files.ts";
import { readCatalogs } from "./read-catalogs.ts";
import { inRepository } from "./repository.ts";

/** Parses and checks the built-in catalog, so that starting the tool reads no YAML. Anything wrong with it stops the build. */
export const compileCatalogs = (): void => {
  const { sources, diagnostics } = readCatalogs();
  const compiled = compileCatalog(sources);
  const maps = checkControlMaps(sources.controls, sources.frameworks.map(valueOf));
  const wrong = [...diagnostics, ...compiled.diagnostics, ...maps].toSorted(byPlace);
  if (wrong.length > 0) {
    const lines = (file: string): string[] => readFileSync(inRepository(file), "utf8").split("\n");
    process.stderr.write(
      `${renderDiagnostics(wrong, { color: false, width: 120, sources: lines })}\nThe catalog is wrong, so nothing was built.\n`,
    );
    process.exit(1);
  }
  installFiles(
    inRepository("packages/cli/src/generated"),
    new Map([
      ["catalog.json", JSON.stringify(compiled.catalog)],
      ["catalog-pages.json", JSON.stringify(describeCatalog(sources, (example) => stringify(example)))],
      ["coverage.json", JSON.stringify(coverageOf(sources.frameworks.map(valueOf), sources.rules.map(valueOf)))],
      ["retired-ids.json", JSON.stringify(retiredIds(sources))],
    ]),
  );
};

const valueOf = <T>({ value }: { value: T }): T => value;

/** Ids that a framework no longer uses and what they are called now. */
const retiredIds = (sources: CatalogSources): Record<string, string> =>
  Object.assign({}, ...sources.frameworks.map((framework) => framework.value.retired ?? {})) as Record<string, string>;
