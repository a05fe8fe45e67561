import client from "../dist/client.js?raw";
import { alternatesOf } from "./alternates.ts";
import { begunAhead } from "./begun-ahead.ts";
import { indexCatalog } from "./catalog-index.ts";
import type { Site } from "./here.ts";
import { llmsEntry, llmsPath, llmsText, type LlmsEntry } from "./llms-text.ts";
import { clientPath, iconPath, pageDocument, stylePath } from "./page-document.tsx";
import { listNames, pageNames } from "./page-names.ts";
import type { Page } from "./page.ts";
import { boundariesPage } from "./pages/boundaries-page.tsx";
import { controlsDocsPage } from "./pages/controls-docs.tsx";
import { controlsPage } from "./pages/controls-page.tsx";
import { diagramPage } from "./pages/diagram-page.tsx";
import { elementPage } from "./pages/element-page.tsx";
import { coveragePage } from "./pages/coverage-page.tsx";
import { coveragesPage } from "./pages/coverages-page.tsx";
import { evidencePage } from "./pages/evidence-page.tsx";
import { formerPage } from "./pages/former-page.tsx";
import { flowPage } from "./pages/flow-page.tsx";
import { flowsPage } from "./pages/flows-page.tsx";
import { drawnPrefix } from "./drawn-prefix.ts";
import { frameworkHits } from "./framework-hits.ts";
import { frameworkPage } from "./pages/framework-page.tsx";
import { frameworksPage } from "./pages/frameworks-page.tsx";
import { glossary } from "./pages/glossary.tsx";
import { modellingDocsPage } from "./pages/modelling-docs.tsx";
import { patternPage } from "./pages/pattern-page.tsx";
import { patternsDocsPage } from "./pages/patterns-docs.tsx";
import { patternsPage } from "./pages/patterns-page.tsx";
import { pathsPage } from "./pages/paths-page.tsx";
import { portfolio } from "./pages/portfolio.tsx";
import { questionsPage } from "./pages/questions-page.tsx";
import type { Picture } from "./picture.ts";
import { reportPage } from "./pages/report-page.tsx";
import { rulePage } from "./pages/rule-page.tsx";
import { rulesDocsPage } from "./pages/rules-docs.tsx";
import { rulesPage } from "./pages/rules-page.tsx";
import { systemControlsPage } from "./pages/system-controls-page.tsx";
import { systemOverview } from "./pages/system-overview.tsx";
import { vocabularyDocsPage } from "./pages/vocabulary-docs.tsx";
import { technologiesPage } from "./pages/technologies-page.tsx";
import { threatPage } from "./pages/threat-page.tsx";
import { threatRegister } from "./pages/threat-register.tsx";
import { assessedFrameworks, systemCoverage } from "./system-coverage.ts";
import type { RenderSite, SiteFile, SiteInput, WrittenSystem } from "./site-contract.ts";
import { searchFile, searchPath, sharedSearch, systemSearch } from "./search-index.ts";
import { indexSystem, type SystemIndex } from "./system-index.ts";
import style from "./style/style.css?inline";
import { towerIcon } from "./tower.ts";
import { uniqueIds } from "./unique-ids.ts";
import { diagramViews } from "./views/diagram-view.ts";
import { drawPart } from "./views/draw-part.ts";
import { pathPart } from "./views/path-part.ts";
import { threatPart } from "./views/threat-part.ts";
import { plural } from "./words/plural.ts";
import { visibleText } from "./visible-text.ts";
import { wantedOf, type Wanted } from "./wanted.ts";

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
  const { title = "Threat models", gallery = [], live = false } = visibleText(input.options ?? {});
  const folders = uniqueIds(report.systems.map(({ system }) => system)).map(({ id }) => id);
  const names = pageNames(folders, takenNames);
  const site: Site = {
    title,
    tool: report.tool,
    systems: report.systems.map((analysis, index) => indexSystem(analysis, names.get(folders[index] ?? "") ?? "")),
    catalog: indexCatalog(visibleText(input.catalog)),
    evidence: visibleText(input.evidence),
    live,
  };
  const wanted = wantedOf(input.only);
  const filesOf = function* (page: Page, told: LlmsEntry[]): Generator<SiteFile> {
    const alternates = alternatesOf(page);
    const about = page.system && { system: page.system.analysis.system.id };
    yield { path: page.path, content: pageDocument(page, site, alternates), ...about };
    for (const { path, content } of alternates) yield { path, content, ...about };
    if (alternates.length > 0) told.push(llmsEntry(page, alternates));
  };
  const told: LlmsEntry[] = [];

  yield { path: stylePath, content: style };
  yield { path: clientPath, content: client };
  if (wanted.beside(searchPath)) yield { path: searchPath, content: searchFile(sharedSearch(site)) };
  yield { path: iconPath, content: towerIcon };
  const first = portfolio(site, report.diagnostics, gallery);
  yield* filesOf(first, told);
  for (const page of [glossary, modellingDocsPage, vocabularyDocsPage, rulesDocsPage, controlsDocsPage, patternsDocsPage])
    yield* filesOf(page(site), told);
  if (wanted.below("catalog/index.html")) for (const page of catalogPages(site, input, wanted)) yield* filesOf(page, told);
  const systems = new Map<string, WrittenSystem>();
  for (const system of site.systems) {
    const { id } = system.analysis.system;
    const before = input.written?.get(id);
    if (before) systems.set(id, before);
    if (before || !wanted.below(system.path)) continue;
    const written: WrittenSystem = { told: [], missingPictures: [] };
    const pictures: Picture[] = [];
    if (wanted.beside(system.searchPath)) yield { path: system.searchPath, content: searchFile(systemSearch(site, system)), system: id };
    for await (const page of drawnPages(site, system, input.draw, wanted, pictures)) yield* filesOf(page, written.told);
    for (const page of systemPages(site, system, wanted)) yield* filesOf(page, written.told);
    for (const former of system.former) if (wanted.beside(former.path)) yield* filesOf(formerPage(site, system, former), written.told);
    const problems = pictures.flatMap((picture) => ("problem" in picture ? [picture.problem] : []));
    if (problems[0] !== undefined)
      written.missingPictures.push(`${id}: ${plural(problems.length, "picture")}, the first because ${problems[0]}`);
    systems.set(id, written);
  }
  const all = [...systems.values()];
  yield { path: llmsPath, content: llmsText(first, [...told, ...all.flatMap((each) => each.told)]) };
  return { missingPictures: all.flatMap((each) => each.missingPictures), systems };
};

/** Pages of a system that are made around pictures, which are added to a list as they are drawn. */
async function* drawnPages(
  site: Site,
  system: SystemIndex,
  draw: SiteInput["draw"],
  wanted: Wanted,
  pictures: Picture[],
): AsyncGenerator<Page> {
  const { analysis } = system;
  if (wanted.beside(system.path) || wanted.beside(system.reportPage) || wanted.below(system.diagramPage)) {
    const views = await diagramViews(system, draw);
    pictures.push(...views.map((view) => view.picture));
    yield systemOverview(site, system, views[0]);
    yield reportPage(site, system, views[0].picture);
    for (const view of views) yield diagramPage(site, system, view, views);
  }
  if (wanted.beside(system.pathsPage)) {
    const drawn = await Promise.all(
      analysis.paths.map((path, index) => drawPart(analysis, pathPart(path, system.flows), draw, `path-${index + 1}-`)),
    );
    pictures.push(...drawn);
    yield pathsPage(site, system, drawn);
  }
  const threats = [...system.threats.values()].flatMap((threat) => {
    const path = system.threatPath(threat.id);
    return path !== undefined && wanted.beside(path) ? [{ threat, path }] : [];
  });
  const parts = begunAhead(threats, async ({ threat }) => {
    const part = threatPart(threat, system);
    return { picture: await drawPart(analysis, part, draw, drawnPrefix), marks: part.marks };
  });
  for await (const [{ threat, path }, part] of parts) {
    pictures.push(part.picture);
    yield threatPage(site, system, threat, path, part);
  }
}

function* systemPages(site: Site, system: SystemIndex, wanted: Wanted): Generator<Page> {
  if (wanted.beside(system.threatsPage)) yield threatRegister(site, system);
  if (wanted.beside(system.boundariesPage)) yield boundariesPage(site, system);
  if (wanted.beside(system.controlsPage)) yield systemControlsPage(site, system);
  if (wanted.beside(system.flowsPage)) yield flowsPage(site, system);
  if (wanted.beside(system.questionsPage)) yield questionsPage(site, system);
  if (wanted.below(system.coveragePage) || wanted.beside(system.evidencePage)) {
    const coverages = assessedFrameworks(site.catalog).map((framework) => systemCoverage(site.catalog, system, framework));
    yield coveragesPage(site, system, coverages);
    yield evidencePage(site, system, coverages);
    for (const coverage of coverages)
      yield coveragePage(site, system, coverage, system.frameworkPage(site.catalog.frameworkName(coverage.framework.id)));
  }
  for (const component of system.components.values()) {
    const target = system.targetOf(component.id);
    if (target && wanted.beside(target.path)) yield elementPage(site, system, component, target.path);
  }
  for (const flow of system.flows.values()) {
    const path = system.flowPath(flow.id);
    if (path !== undefined && wanted.beside(path)) yield flowPage(site, system, flow, path);
  }
}

const catalogPages = (site: Site, { exampleDrawings = {}, patternDrawings = {} }: SiteInput, wanted: Wanted): Page[] => {
  const hits = frameworkHits(site);
  const { frameworks, rules, patterns, frameworkPath, rulePath, patternPath } = site.catalog;
  const each = <T extends { id: string }>(
    items: ReadonlyMap<string, T>,
    pathOf: (id: string) => string | undefined,
    page: (item: T, path: string) => Page,
  ): Page[] =>
    [...items.values()].flatMap((item) => {
      const path = pathOf(item.id);
      return path === undefined || !wanted.beside(path) ? [] : [page(item, path)];
    });
  return [
    rulesPage(site),
    controlsPage(site),
    patternsPage(site),
    frameworksPage(site, hits),
    technologiesPage(site),
    ...each(frameworks, frameworkPath, (framework, path) => frameworkPage(site, framework, path, hits)),
    ...each(patterns, patternPath, (pattern, path) => patternPage(site, pattern, path, patternDrawings[pattern.id])),
    ...each(rules, rulePath, (rule, path) => rulePage(site, rule, path, exampleDrawings[rule.id])),
  ];
};
