import {
  checkControlMaps,
  compileCatalog,
  describeCatalog,
  type CatalogFile,
  type CatalogSources,
  type CompiledCatalog,
} from "@bartizan/engine";
import {
  compareText,
  diagnose,
  isError,
  noSpans,
  type Catalog,
  type CatalogFiles,
  type CatalogSort,
  type ControlWord,
  type Diagnostic,
  type RuleFile,
} from "@bartizan/model";
import { readCatalogFile } from "@bartizan/read";
import { stringify } from "yaml";
import { loadCatalog, loadCatalogPages } from "../load/catalog.ts";
import { startOf } from "../project/start-of.ts";
import type { OwnCatalogFile } from "./own-catalog-files.ts";
import { withoutShadows } from "./without-shadows.ts";

export interface OwnCatalogs {
  /** The built-in catalog and the team's own in one. */
  catalog: CompiledCatalog;
  pages: Catalog;
  /** The team's own rules that compile, with their examples. */
  rules: CatalogFile<RuleFile>[];
  diagnostics: Diagnostic[];
}

/**
 * Reads and compiles the files of own catalogs like the built-in ones and joins both. A file with a mistake is left out and told about.
 * @param begin is told the file that is being worked on
 */
export const compileOwnCatalogs = (files: readonly OwnCatalogFile[], begin: (file: string) => void = () => {}): OwnCatalogs => {
  const builtIn = loadCatalog();
  const builtInPages = loadCatalogPages();
  const diagnostics: Diagnostic[] = [];
  const readAll = <S extends CatalogSort>(sort: S, taken: readonly { id: string }[]): CatalogFile<CatalogFiles[S]>[] => {
    const all = files.flatMap((each): CatalogFile<CatalogFiles[S]>[] => {
      if (each.sort !== sort) return [];
      begin(each.file);
      const { value, spans, diagnostics: found } = readCatalogFile(each.text, each.file, sort);
      diagnostics.push(...found);
      return value === undefined ? [] : [{ file: each.file, value, spans }];
    });
    const { kept, diagnostics: shadows } = withoutShadows(all, taken);
    diagnostics.push(...shadows);
    return kept;
  };
  const builtInNames = builtIn.technologies.flatMap(({ id, aliases = [] }) => [id, ...aliases].map((name) => ({ id: name })));
  const own = {
    controls: readAll("control", builtIn.controls),
    technologies: readAll("technology", builtInNames),
    frameworks: readAll("framework", builtInPages.frameworks),
    rules: readAll("rule", builtInPages.rules),
  };
  const around = {
    controls: [...builtIn.controls.map(unplaced), ...own.controls],
    technologies: [],
    patterns: [],
    frameworks: [...builtInPages.frameworks.map(unplaced), ...own.frameworks],
  };
  const frameworks = around.frameworks.map(({ value }) => value);
  diagnostics.push(...checkControlMaps(own.controls, frameworks));
  const rules = own.rules.flatMap((rule) => {
    begin(rule.file);
    const compiled = compileOne(rule, around);
    diagnostics.push(...compiled.diagnostics);
    return compiled.rules.map((each) => ({ source: rule, compiled: each }));
  });
  const described = describeCatalog(
    { ...own, patterns: around.patterns, frameworks: around.frameworks, rules: rules.map(({ source }) => source) },
    (example) => stringify(example),
  );
  return {
    catalog: {
      ...builtIn,
      rules: [...builtIn.rules, ...rules.map(({ compiled }) => compiled)].toSorted(byId),
      controls: [...builtIn.controls, ...own.controls.map(({ value }) => value)].toSorted(byId),
      technologies: [...builtIn.technologies, ...own.technologies.map(({ value }) => value)],
    },
    pages: {
      ...builtInPages,
      rules: [...builtInPages.rules, ...described.rules].toSorted(byId),
      controls: [...builtInPages.controls, ...described.controls].toSorted(byId),
      technologies: [...builtInPages.technologies, ...described.technologies].toSorted(byId),
      frameworks: described.frameworks,
    },
    rules: rules.map(({ source }) => source),
    diagnostics,
  };
};

/** Compiles one rule; whatever goes wrong is a mistake of that file. */
const compileOne = (
  rule: CatalogFile<RuleFile>,
  around: Omit<CatalogSources<ControlWord>, "rules">,
): { rules: CompiledCatalog["rules"]; diagnostics: Diagnostic[] } => {
  try {
    const { catalog, diagnostics } = compileCatalog({ ...around, rules: [rule] });
    return { rules: diagnostics.some(isError) ? [] : catalog.rules, diagnostics: diagnostics.map(shortened) };
  } catch (error) {
    const problem = `This rule cannot be compiled: ${error instanceof Error ? error.message : String(error)}`;
    return {
      rules: [],
      diagnostics: [diagnose("catalog-problem", "", startOf(rule.file), { problem, hint: "Write it in a simpler way." })],
    };
  }
};

/** A condition may be long, and is quoted. */
const shortened = (diagnostic: Diagnostic): Diagnostic =>
  diagnostic.message.length > 400
    ? { ...diagnostic, message: `${diagnostic.message.slice(0, 200)} ... ${diagnostic.message.slice(-150)}` }
    : diagnostic;

const unplaced = <T>(value: T): CatalogFile<T> => ({ file: "", value, spans: noSpans });

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);
