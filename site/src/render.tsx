import client from "../dist/client.js?raw";
import { indexCatalog } from "./catalog-index.ts";
import type { Site } from "./here.ts";
import { clientPath, iconPath, pageDocument, stylePath } from "./page-document.tsx";
import { pageNames } from "./page-names.ts";
import type { Page } from "./page.ts";
import { controlsPage } from "./pages/controls-page.tsx";
import { diagramPage } from "./pages/diagram-page.tsx";
import { elementPage } from "./pages/element-page.tsx";
import { drawnPrefix } from "./drawn-prefix.ts";
import { frameworkHits } from "./framework-hits.ts";
import { frameworkPage } from "./pages/framework-page.tsx";
import { frameworksPage } from "./pages/frameworks-page.tsx";
import { glossary } from "./pages/glossary.tsx";
import { pathsPage } from "./pages/paths-page.tsx";
import { portfolio } from "./pages/portfolio.tsx";
import { questionsPage } from "./pages/questions-page.tsx";
import { rulePage } from "./pages/rule-page.tsx";
import { rulesPage } from "./pages/rules-page.tsx";
import { systemOverview } from "./pages/system-overview.tsx";
import { threatPage } from "./pages/threat-page.tsx";
import { threatRegister } from "./pages/threat-register.tsx";
import type { RenderSite, SiteFile } from "./site-contract.ts";
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
  const { title = "Threat models", gallery = [] } = visibleText(input.options ?? {});
  const folders = uniqueIds(report.systems.map(({ system }) => system)).map(({ id }) => id);
  const names = pageNames(folders, takenNames);
  const site: Site = {
    title,
    tool: report.tool,
    systems: report.systems.map((analysis, index) => indexSystem(analysis, names.get(folders[index] ?? "") ?? "")),
    catalog: indexCatalog(visibleText(input.catalog)),
  };
  const file = (page: Page): SiteFile => ({ path: page.path, content: pageDocument(page, site) });

  yield { path: stylePath, content: style };
  yield { path: clientPath, content: client };
  yield { path: iconPath, content: towerIcon };
  yield file(portfolio(site, report.diagnostics, gallery));
  yield file(glossary(site));
  yield* catalogPages(site).map(file);
  const missingPictures: string[] = [];
  for (const system of site.systems) {
    const views = await diagramViews(system, input.draw);
    yield file(systemOverview(site, system, views[0]));
    for (const view of views) yield file(diagramPage(site, system, view, views));
    for (const page of systemPages(site, system)) yield file(page);
    const pictures = await Promise.all(
      system.analysis.paths.map((path, index) => drawPart(system.analysis, pathPart(path, system.flows), input.draw, `path-${index + 1}-`)),
    );
    yield file(pathsPage(site, system, pictures));
    for (const threat of system.threats.values()) {
      const path = system.threatPath(threat.id);
      if (path === undefined) continue;
      const part = threatPart(threat, system);
      const picture = await drawPart(system.analysis, part, input.draw, drawnPrefix);
      pictures.push(picture);
      yield file(threatPage(site, system, threat, path, { picture, marks: part.marks }));
    }
    const problems = [...views.map((view) => view.picture), ...pictures].flatMap((picture) =>
      "problem" in picture ? [picture.problem] : [],
    );
    if (problems[0] !== undefined)
      missingPictures.push(`${system.analysis.system.id}: ${plural(problems.length, "picture")}, the first because ${problems[0]}`);
  }
  return { missingPictures };
};

function* systemPages(site: Site, system: SystemIndex): Generator<Page> {
  yield threatRegister(site, system);
  yield questionsPage(site, system);
  for (const component of system.components.values()) {
    const target = system.targetOf(component.id);
    if (target) yield elementPage(site, system, component, target.path);
  }
}

const catalogPages = (site: Site): Page[] => {
  const hits = frameworkHits(site);
  return [
    rulesPage(site),
    controlsPage(site),
    frameworksPage(site, hits),
    ...[...site.catalog.frameworks.values()].flatMap((framework) => {
      const path = site.catalog.frameworkPath(framework.id);
      return path === undefined ? [] : [frameworkPage(site, framework, path, hits)];
    }),
    ...[...site.catalog.rules.values()].flatMap((rule) => {
      const path = site.catalog.rulePath(rule.id);
      return path === undefined ? [] : [rulePage(site, rule, path)];
    }),
  ];
};
