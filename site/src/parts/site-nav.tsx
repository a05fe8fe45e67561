import type { ComponentChildren } from "preact";
import { catalogPage, controlsPage, frameworksPage } from "../catalog-index.ts";
import { glossaryPage, portfolioPage, useHere } from "../here.ts";
import { relativeLink } from "../relative-link.ts";

/** The same on every page: where one is, and everything one step away. */
export const SiteNav = () => {
  const { site, system } = useHere();
  const { analysis } = system ?? {};
  return (
    <header class="site">
      <div class="brand">
        <Tower />
        <Entry to={portfolioPage}>{site.title}</Entry>
      </div>
      <nav aria-label="Site">
        {system && analysis && (
          <section aria-label={analysis.system.name}>
            <p class="nav-title">{analysis.system.name}</p>
            <ul>
              <Item to={system.path} name="Overview" />
              <Item to={system.threatsPage} name="Threats" count={analysis.threats.length} />
              <Item to={system.pathsPage} name="Attack paths" count={analysis.paths.length} />
              <Item to={system.questionsPage} name="Questions" count={analysis.questions.length} />
            </ul>
          </section>
        )}
        <section aria-label="All systems">
          <p class="nav-title">All systems</p>
          <ul>
            <Item to={portfolioPage} name="Portfolio" count={site.systems.length} />
            <Item to={catalogPage} name="Rules" />
            <Item to={controlsPage} name="Controls" />
            <Item to={frameworksPage} name="Frameworks" />
            <Item to={glossaryPage} name="How to read this" />
          </ul>
        </section>
      </nav>
      <div class="tools" data-tools />
    </header>
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

/** A bartizan: the small turret that hangs from the corner of a wall. */
const Tower = () => (
  <svg class="tower" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false">
    <path d="M5 2h3v3h2.5V2h3v3H16V2h3v9h-1.5v5.5L14 20v2h-4v-2l-3.5-3.5V11H5zm6 9.2v4h2v-4a1 1 0 0 0-2 0z" />
  </svg>
);
