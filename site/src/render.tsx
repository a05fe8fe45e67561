import client from "../dist/client.js?raw";
import { alternatesOf } from "./alternates.ts";
import { indexCatalog } from "./catalog-index.ts";
import type { Site } from "./here.ts";
import { llmsEntry, llmsPath, llmsText, type LlmsEntry } from "./llms-text.ts";
import { clientPath, iconPath, pageDocument, stylePath } from "./page-document.tsx";
import { listNames, pageNames } from "./page-names.ts";
import type { Page } from "./page.ts";
import { boundariesPage } from "./pages/boundaries-page.tsx";
import { controlsDocsPage } from "./pages/controls-docs.tsx";
import { controlsPage } from "./pages/controls-page.tsx";
import { elementPage } from "./pages/element-page.tsx";
import { coveragePage } from "./pages/coverage-page.tsx";
import { coveragesPage } from "./pages/coverages-page.tsx";
import { evidencePage } from "./pages/evidence-page.tsx";
import { flowPage } from "./pages/flow-page.tsx";
import { flowsPage } from "./pages/flows-page.tsx";
import { frameworkHits } from "./framework-hits.ts";
import { frameworkPage } from "./pages/framework-page.tsx";
import { frameworksPage } from "./pages/frameworks-page.tsx";
import { glossary } from "./pages/glossary.tsx";
import { modellingDocsPage } from "./pages/modelling-docs.tsx";
import { pathsPage } from "./pages/paths-page.tsx";
import { portfolio } from "./pages/portfolio.tsx";
import { questionsPage } from "./pages/questions-page.tsx";
import { reportPage } from "./pages/report-page.tsx";
import { rulePage } from "./pages/rule-page.tsx";
import { rulesDocsPage } from "./pages/rules-docs.tsx";
import { rulesPage } from "./pages/rules-page.tsx";
import { systemOverview } from "./pages/system-overview.tsx";
import { vocabularyDocsPage } from "./pages/vocabulary-docs.tsx";
import { technologiesPage } from "./pages/technologies-page.tsx";
import { threatPage } from "./pages/threat-page.tsx";
import { threatRegister } from "./pages/threat-register.tsx";
import { pictureOf, type Picture } from "./parts/diagram.tsx";
import { assessedFrameworks, systemCoverage } from "./system-coverage.ts";
import type { RenderSite, SiteFile, SiteInput } from "./site-contract.ts";
import { searchFile, searchPath, sharedSearch, systemSearch } from "./search-index.ts";
import { indexSystem, type SystemIndex } from "./system-index.ts";
import style from "./style/style.css?inline";
import { towerIcon } from "./tower.ts";
import { uniqueIds } from "./unique-ids.ts";
import { visibleText } from "./visible-text.ts";

/** Top-level names that are not systems: our own, and what a report puts beside the pages. */
const takenNames = [
  "assets",
  "catalog",
  "diagrams",
  "docs",
  "how-to-read",
  ...listNames,
  llmsPath,
  "bartizan-manifest.json",
  "report.json",
  "report.md",
  "report.sarif",
];

export const renderSite: RenderSite = async function* (input) {
  const report = visibleText(input.report);
  const { title = "Threat models", gallery = [] } = visibleText(input.options ?? {});
  const folders = uniqueIds(report.systems.map(({ system }) => system)).map(({ id }) => id);
  const names = pageNames(folders, takenNames);
  const site: Site = {
    title,
    tool: report.tool,
    systems: report.systems.map((analysis, index) => indexSystem(analysis, names.get(folders[index] ?? "") ?? "")),
    catalog: indexCatalog(visibleText(input.catalog)),
    evidence: visibleText(input.evidence),
  };
  const told: LlmsEntry[] = [];
  const filesOf = function* (page: Page): Generator<SiteFile> {
    const alternates = alternatesOf(page);
    yield { path: page.path, content: pageDocument(page, site, alternates) };
    for (const { path, content } of alternates) yield { path, content };
    if (alternates.length > 0) told.push(llmsEntry(page, alternates));
  };

  yield { path: stylePath, content: style };
  yield { path: clientPath, content: client };
  yield { path: searchPath, content: searchFile(sharedSearch(site)) };
  yield { path: iconPath, content: towerIcon };
  const first = portfolio(site, report.diagnostics, gallery);
  yield* filesOf(first);
  for (const page of [glossary, modellingDocsPage, vocabularyDocsPage, rulesDocsPage, controlsDocsPage]) yield* filesOf(page(site));
  for (const page of catalogPages(site, input.exampleDrawings ?? {})) yield* filesOf(page);
  const missingPictures: string[] = [];
  for (const system of site.systems) {
    const picture = await drawn(system, input.draw);
    if ("problem" in picture) missingPictures.push(`${system.analysis.system.id}: no picture, because ${picture.problem}`);
    yield* filesOf(systemOverview(site, system, picture));
    yield* filesOf(reportPage(site, system, picture));
    yield { path: system.searchPath, content: searchFile(systemSearch(system)) };
    for (const page of systemPages(site, system)) yield* filesOf(page);
  }
  yield { path: llmsPath, content: llmsText(first, told) };
  return { missingPictures };
};

const drawn = async (system: SystemIndex, draw: SiteInput["draw"]): Promise<Picture> => {
  try {
    return pictureOf(await draw(system.analysis));
  } catch (error) {
    return { problem: visibleText(error instanceof Error ? error.message : String(error)) };
  }
};

function* systemPages(site: Site, system: SystemIndex): Generator<Page> {
  yield threatRegister(site, system);
  yield pathsPage(site, system);
  yield boundariesPage(site, system);
  yield flowsPage(site, system);
  yield questionsPage(site, system);
  const coverages = assessedFrameworks(site.catalog).map((framework) => systemCoverage(site.catalog, system, framework));
  yield coveragesPage(site, system, coverages);
  yield evidencePage(site, system, coverages);
  for (const coverage of coverages)
    yield coveragePage(site, system, coverage, system.frameworkPage(site.catalog.frameworkName(coverage.framework.id)));
  for (const component of system.components.values()) {
    const target = system.targetOf(component.id);
    if (target) yield elementPage(site, system, component, target.path);
  }
  for (const flow of system.flows.values()) {
    const path = system.flowPath(flow.id);
    if (path !== undefined) yield flowPage(site, system, flow, path);
  }
  for (const threat of system.threats.values()) {
    const path = system.threatPath(threat.id);
    if (path !== undefined) yield threatPage(site, system, threat, path);
  }
}

const catalogPages = (site: Site, drawings: NonNullable<SiteInput["exampleDrawings"]>): Page[] => {
  const hits = frameworkHits(site);
  return [
    rulesPage(site),
    controlsPage(site),
    frameworksPage(site, hits),
    technologiesPage(site),
    ...[...site.catalog.frameworks.values()].flatMap((framework) => {
      const path = site.catalog.frameworkPath(framework.id);
      return path === undefined ? [] : [frameworkPage(site, framework, path, hits)];
    }),
    ...[...site.catalog.rules.values()].flatMap((rule) => {
      const path = site.catalog.rulePath(rule.id);
      return path === undefined ? [] : [rulePage(site, rule, path, drawings[rule.id])];
    }),
  ];
};
