import client from "../dist/client.js?raw";
import { indexCatalog } from "./catalog-index.ts";
import type { Site } from "./here.ts";
import { clientPath, iconPath, pageDocument, stylePath } from "./page-document.tsx";
import { pageNames } from "./page-names.ts";
import type { Page } from "./page.ts";
import { boundariesPage } from "./pages/boundaries-page.tsx";
import { controlsPage } from "./pages/controls-page.tsx";
import { diagramPage } from "./pages/diagram-page.tsx";
import { elementPage } from "./pages/element-page.tsx";
import { coveragePage } from "./pages/coverage-page.tsx";
import { coveragesPage } from "./pages/coverages-page.tsx";
import { evidencePage } from "./pages/evidence-page.tsx";
import { flowPage } from "./pages/flow-page.tsx";
import { flowsPage } from "./pages/flows-page.tsx";
import { drawnPrefix } from "./drawn-prefix.ts";
import { frameworkHits } from "./framework-hits.ts";
import { frameworkPage } from "./pages/framework-page.tsx";
import { frameworksPage } from "./pages/frameworks-page.tsx";
import { glossary } from "./pages/glossary.tsx";
import { pathsPage } from "./pages/paths-page.tsx";
import { portfolio } from "./pages/portfolio.tsx";
import { questionsPage } from "./pages/questions-page.tsx";
import type { Picture } from "./picture.ts";
import { rulePage } from "./pages/rule-page.tsx";
import { rulesPage } from "./pages/rules-page.tsx";
import { systemOverview } from "./pages/system-overview.tsx";
import { technologiesPage } from "./pages/technologies-page.tsx";
import { threatPage } from "./pages/threat-page.tsx";
import { threatRegister } from "./pages/threat-register.tsx";
import { assessedFrameworks, systemCoverage } from "./system-coverage.ts";
import type { RenderSite, SiteFile, SiteInput } from "./site-contract.ts";
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

/** Top-level names that are not systems: our own, and what a report puts beside the pages. */
const takenNames = [
  "assets",
  "catalog",
  "diagrams",
  "how-to-read",
  "index.html",
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
  const wants = (path: string): boolean => input.only === undefined || input.only === path;
  const isWithin = (folder: string): boolean => input.only === undefined || input.only.startsWith(`${folder}/`);
  const file = (page: Page): SiteFile => ({ path: page.path, content: pageDocument(page, site) });

  yield { path: stylePath, content: style };
  yield { path: clientPath, content: client };
  if (wants(searchPath)) yield { path: searchPath, content: searchFile(sharedSearch(site)) };
  yield { path: iconPath, content: towerIcon };
  yield file(portfolio(site, report.diagnostics, gallery));
  yield file(glossary(site));
  if (isWithin("catalog")) yield* catalogPages(site, input.exampleDrawings ?? {}, wants).map(file);
  const missingPictures: string[] = [];
  for (const system of site.systems) {
    if (!isWithin(system.path.replace("/index.html", ""))) continue;
    const pictures: Picture[] = [];
    if (wants(system.path) || isWithin(system.diagramPage.replace("/index.html", ""))) {
      const views = await diagramViews(system, input.draw);
      pictures.push(...views.map((view) => view.picture));
      yield file(systemOverview(site, system, views[0]));
      for (const view of views) yield file(diagramPage(site, system, view, views));
    }
    if (wants(system.searchPath)) yield { path: system.searchPath, content: searchFile(systemSearch(system)) };
    for (const page of systemPages(site, system, wants)) yield file(page);
    if (wants(system.pathsPage)) {
      const drawn = await Promise.all(
        system.analysis.paths.map((path, index) =>
          drawPart(system.analysis, pathPart(path, system.flows), input.draw, `path-${index + 1}-`),
        ),
      );
      pictures.push(...drawn);
      yield file(pathsPage(site, system, drawn));
    }
    for (const threat of system.threats.values()) {
      const path = system.threatPath(threat.id);
      if (path === undefined || !wants(path)) continue;
      const part = threatPart(threat, system);
      const picture = await drawPart(system.analysis, part, input.draw, drawnPrefix);
      pictures.push(picture);
      yield file(threatPage(site, system, threat, path, { picture, marks: part.marks }));
    }
    const problems = pictures.flatMap((picture) => ("problem" in picture ? [picture.problem] : []));
    if (problems[0] !== undefined)
      missingPictures.push(`${system.analysis.system.id}: ${plural(problems.length, "picture")}, the first because ${problems[0]}`);
  }
  return { missingPictures };
};

function* systemPages(site: Site, system: SystemIndex, wants: (path: string) => boolean): Generator<Page> {
  if (wants(system.threatsPage)) yield threatRegister(site, system);
  if (wants(system.boundariesPage)) yield boundariesPage(site, system);
  if (wants(system.flowsPage)) yield flowsPage(site, system);
  if (wants(system.questionsPage)) yield questionsPage(site, system);
  const frameworks = assessedFrameworks(site.catalog).map((framework) => ({
    framework,
    path: system.frameworkPage(site.catalog.frameworkName(framework.id)),
  }));
  if ([system.coveragePage, system.evidencePage, ...frameworks.map(({ path }) => path)].some(wants)) {
    const coverages = frameworks.map(({ framework }) => systemCoverage(site.catalog, system, framework));
    yield coveragesPage(site, system, coverages);
    yield evidencePage(site, system, coverages);
    for (const [index, coverage] of coverages.entries()) yield coveragePage(site, system, coverage, frameworks[index]?.path ?? "");
  }
  for (const component of system.components.values()) {
    const target = system.targetOf(component.id);
    if (target && wants(target.path)) yield elementPage(site, system, component, target.path);
  }
  for (const flow of system.flows.values()) {
    const path = system.flowPath(flow.id);
    if (path !== undefined && wants(path)) yield flowPage(site, system, flow, path);
  }
}

const catalogPages = (site: Site, drawings: NonNullable<SiteInput["exampleDrawings"]>, wants: (path: string) => boolean): Page[] => {
  const hits = frameworkHits(site);
  return [
    rulesPage(site),
    controlsPage(site),
    frameworksPage(site, hits),
    technologiesPage(site),
    ...[...site.catalog.frameworks.values()].flatMap((framework) => {
      const path = site.catalog.frameworkPath(framework.id);
      return path === undefined || !wants(path) ? [] : [frameworkPage(site, framework, path, hits)];
    }),
    ...[...site.catalog.rules.values()].flatMap((rule) => {
      const path = site.catalog.rulePath(rule.id);
      return path === undefined || !wants(path) ? [] : [rulePage(site, rule, path, drawings[rule.id])];
    }),
  ];
};
