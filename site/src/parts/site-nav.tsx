import type { ComponentChildren } from "preact";
import { towerOutline } from "../tower.ts";
import { catalogPage, controlsPage, frameworksPage, patternsPage, technologiesPage } from "../catalog-index.ts";
import { glossaryPage, portfolioPage, useHere } from "../here.ts";
import { docsPages, modellingDocs } from "../docs/docs-pages.ts";
import { relativeLink } from "../relative-link.ts";
import type { SystemIndex } from "../system-index.ts";
import { Link } from "./link.tsx";

/** The same on every page: where one is, and everything one step away. */
export const SiteNav = () => {
  const { site, system } = useHere();
  const { analysis } = system ?? {};
  return (
    <>
      <div class="brand">
        <Tower />
        <Entry to={portfolioPage}>{site.title}</Entry>
      </div>
      <div class="find" data-search={analysis?.system.name ?? ""} />
      <nav aria-label="Site">
        {system && analysis && (
          <section aria-label={analysis.system.name}>
            <p class="nav-title">{analysis.system.name}</p>
            <ul>
              <li>
                <Entry to={system.path}>Overview</Entry>
                <Parts system={system} />
              </li>
              <Item to={system.diagramPage} name="Diagram" />
              <Item to={system.threatsPage} name="Threats" count={analysis.threats.length} />
              <Item to={system.pathsPage} name="Attack paths" count={analysis.paths.length} />
              <Item to={system.controlsPage} name="Controls and plan" />
              <Item to={system.flowsPage} name="Data flows" count={analysis.flows.length} />
              <Item to={system.boundariesPage} name="Boundaries" count={analysis.flows.filter((flow) => flow.crosses).length} />
              <Item to={system.coveragePage} name="Coverage" />
              <Item to={system.questionsPage} name="Questions" count={analysis.questions.length} />
              <Item to={system.evidencePage} name="Evidence" />
              <Item to={system.reportPage} name="To print" />
            </ul>
          </section>
        )}
        <section aria-label="All systems">
          <p class="nav-title">All systems</p>
          <ul>
            <Item to={portfolioPage} name="Portfolio" count={site.systems.length} />
            <Item to={catalogPage} name="Rules" />
            <Item to={controlsPage} name="Controls" />
            <Item to={patternsPage} name="Patterns" />
            <Item to={frameworksPage} name="Frameworks" />
            <Item to={technologiesPage} name="Technologies" />
            <Item to={glossaryPage} name="How to read this" />
            <li>
              <Entry to={modellingDocs.path}>How to model</Entry>
              <ul class="sub-nav">
                {docsPages.slice(1).map(({ path, name }) => (
                  <Item to={path} name={name} />
                ))}
              </ul>
            </li>
          </ul>
        </section>
      </nav>
      <div class="tools" data-tools />
    </>
  );
};

/** What the overview goes on to list, so that long ones are found. */
const Parts = ({ system: { path, analysis } }: { system: SystemIndex }) => {
  const { components, assets, identities, zones } = analysis;
  const parts = [
    ["components", "Components", components.length],
    ["assets", "Assets", assets.length],
    ["identities", "Identities", identities.length],
    ["zones", "Trust zones", zones.length],
  ] as const;
  return (
    <ul class="sub-nav">
      {parts
        .filter(([, , count]) => count > 0)
        .map(([anchor, name, count]) => (
          <li>
            <Link to={{ path, anchor }}>
              {name} <span class="nav-count">{count}</span>
            </Link>
          </li>
        ))}
    </ul>
  );
};

const Item = ({ to, name, count }: { to: string; name: string; count?: number }) => (
  <li>
    <Entry to={to}>
      {name}
      {count !== undefined && (
        <>
          {" "}
          <span class="nav-count">{count}</span>
        </>
      )}
    </Entry>
  </li>
);

const Entry = ({ to, children }: { to: string; children: ComponentChildren }) => {
  const { path } = useHere();
  return (
    <a href={relativeLink(path, to)} aria-current={path === to ? "page" : undefined}>
      {children}
    </a>
  );
};

const Tower = () => (
  <svg class="tower" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
    <path d={towerOutline} />
  </svg>
);
