import {
  coverageOf,
  relatedItems,
  type Catalog,
  type ControlSummary,
  type CoveredList,
  type FrameworkFile,
  type PatternSummary,
  type RelatedItem,
  type RuleSummary,
} from "@bartizan/model";
import { anchorOf } from "./anchor-of.ts";
import { listNames, pageNames } from "./page-names.ts";
import type { Target } from "./system-index.ts";

export const catalogPage = "catalog/index.html";
export const controlsPage = "catalog/controls/index.html";
export const patternsPage = "catalog/patterns/index.html";
export const frameworksPage = "catalog/frameworks/index.html";
export const technologiesPage = "catalog/technologies/index.html";

/** The catalog with what pages look up in it. */
export interface CatalogIndex {
  catalog: Catalog;
  rules: ReadonlyMap<string, RuleSummary>;
  controls: ReadonlyMap<string, ControlSummary>;
  patterns: ReadonlyMap<string, PatternSummary>;
  frameworks: ReadonlyMap<string, FrameworkFile>;
  /** What rules and controls there are for everything that the frameworks list. */
  coverage: readonly CoveredList[];
  /** What frameworks relate to an entry, group or mitigation. */
  relatedTo: (id: string) => readonly RelatedItem[];
  /** The edition of MITRE ATLAS that techniques are counted in. */
  atlas: FrameworkFile | undefined;
  rulePath: (id: string) => string | undefined;
  controlTarget: (id: string) => Target | undefined;
  patternPath: (id: string) => string | undefined;
  frameworkPath: (id: string) => string | undefined;
  /** What its folder is called; the id of a framework that is not known. */
  frameworkName: (id: string) => string;
  /** Where an entry or a mitigation of a framework is described. */
  entryTarget: (framework: string, id: string) => Target | undefined;
  /** Title of an entry with that of the entry above it. */
  entryTitle: (framework: FrameworkFile, entry: { title: string; parent?: string }) => string;
  /** Title of a technique of ATLAS with that of the technique above it; what the report calls it where it is not known. */
  techniqueTitle: (technique: { id: string; title?: string }) => string;
  /** Title of a mitigation of ATLAS; nothing where it is not known. */
  mitigationTitle: (id: string) => string;
  /** Title of a tactic of ATLAS; the id where it is not known. */
  tacticTitle: (id: string) => string;
}

export const indexCatalog = (catalog: Catalog): CatalogIndex => {
  const rules = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  const controls = new Map(catalog.controls.map((control) => [control.id, control]));
  const patterns = new Map(catalog.patterns.map((pattern) => [pattern.id, pattern]));
  const frameworks = new Map(catalog.frameworks.map((framework) => [framework.id, framework]));
  const frameworkNames = pageNames([...frameworks.keys()], listNames);
  const frameworkPath = (id: string): string | undefined => {
    const name = frameworkNames.get(id);
    return name === undefined ? undefined : `catalog/frameworks/${name}/index.html`;
  };
  const listed = new Set(
    catalog.frameworks.flatMap(({ id, entries, mitigations = [] }) => [...entries, ...mitigations].map((item) => entryAnchor(id, item.id))),
  );
  const names = pageNames([...rules.keys()], ["controls", "patterns", "frameworks", "technologies", ...listNames]);
  const patternNames = pageNames([...patterns.keys()], listNames);
  const atlas = catalog.frameworks.filter((framework) => framework.family === "atlas").at(-1);
  const techniques = new Map((atlas?.entries ?? []).map((entry) => [entry.id, entry]));
  const mitigations = new Map((atlas?.mitigations ?? []).map((mitigation) => [mitigation.id, mitigation.title]));
  const tactics = new Map((atlas?.groups ?? []).map((group) => [group.id, group.title]));
  return {
    catalog,
    rules,
    controls,
    patterns,
    frameworks,
    coverage: coverageOf(catalog),
    relatedTo: relatedItems(catalog.frameworks),
    atlas,
    rulePath: (id) => {
      const name = names.get(id);
      return name === undefined ? undefined : `catalog/${name}/index.html`;
    },
    controlTarget: (id) => (controls.has(id) ? { path: controlsPage, anchor: controlAnchor(id) } : undefined),
    patternPath: (id) => {
      const name = patternNames.get(id);
      return name === undefined ? undefined : `catalog/patterns/${name}/index.html`;
    },
    frameworkPath,
    frameworkName: (id) => frameworkNames.get(id) ?? id,
    entryTarget: (framework, id) => {
      const path = frameworkPath(framework);
      const anchor = entryAnchor(framework, id);
      return path !== undefined && listed.has(anchor) ? { path, anchor } : undefined;
    },
    entryTitle: (framework, { parent, title }) => {
      const above = parent === undefined ? undefined : framework.entries.find(({ id }) => id === parent);
      return above ? `${above.title}: ${title}` : title;
    },
    techniqueTitle: ({ id, title = id }) => {
      const entry = techniques.get(id);
      const parent = techniques.get(entry?.parent ?? "");
      return entry ? (parent ? `${parent.title}: ${entry.title}` : entry.title) : title;
    },
    mitigationTitle: (id) => mitigations.get(id) ?? "",
    tacticTitle: (id) => tactics.get(id) ?? id,
  };
};

const controlAnchor = (id: string): string => anchorOf("control", id);
export const entryAnchor = (framework: string, id: string): string => anchorOf("entry", framework, id);
