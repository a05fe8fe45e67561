import { diagramAnswer } from "../answers/diagram-answer.ts";
import { useHere, useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { DiagramOverlays, OverlayLegends } from "../parts/diagram-overlays.tsx";
import { Diagram } from "../parts/diagram.tsx";
import { Section } from "../parts/section.tsx";
import { ViewFlows } from "../parts/view-flows.tsx";
import { WaysForm } from "../parts/ways-form.tsx";
import { NoFlows } from "../parts/zero-states.tsx";
import { relativeLink } from "../relative-link.ts";
import type { SystemIndex } from "../system-index.ts";
import type { DiagramView } from "../views/diagram-view.ts";

/** One view of a system: the picture with its overlays, and its flows in words. */
export const diagramPage = (site: Site, system: SystemIndex, view: DiagramView, views: readonly DiagramView[]): Page => ({
  path: view.path,
  title: `${nameOf(view, system)}: diagram of ${system.analysis.system.name}`,
  heading: view.zone ? view.zone.name : "Diagram",
  label: view.zone ? "What is in a zone" : nameOf(view, system),
  answer: diagramAnswer(view),
  trail: [
    ...systemTrail(site, system),
    ...(view.path === system.diagramPage ? [] : [{ name: "Diagram", target: { path: system.diagramPage } }]),
  ],
  system,
  body: <DiagramBody view={view} views={views} />,
});

const nameOf = ({ zone, path }: DiagramView, system: SystemIndex): string =>
  zone ? zone.name : path === system.zonesPage ? "Zones alone" : "Whole system";

const DiagramBody = ({ view, views }: { view: DiagramView; views: readonly DiagramView[] }) => {
  const { analysis } = view;
  return (
    <>
      {views.length > 1 && <Levels views={views} />}
      {analysis.flows.length === 0 && <NoFlows />}
      {analysis.components.length > 0 && <Diagram view={view} above={<Above view={view} />} below={<OverlayLegends />} />}
      {analysis.flows.length > 0 && (
        <Section id="flows" title="Flows of this view" intro="What the picture shows in each of its overlays, and what it has no room for.">
          <ViewFlows view={view} />
        </Section>
      )}
    </>
  );
};

const Above = ({ view }: { view: DiagramView }) => (
  <>
    <DiagramOverlays />
    {!view.zone && <WaysForm view={view} />}
  </>
);

/** More zones than this fold away. */
const fewViews = 16;

/** From the zones alone down to what is in each. */
const Levels = ({ views }: { views: readonly DiagramView[] }) => (
  <nav class="levels" aria-label="Views of the diagram">
    {views.length <= fewViews ? (
      <ViewList views={views} />
    ) : (
      <>
        <ViewList views={views.filter(({ zone }) => !zone)} />
        <details>
          <summary>{views.filter(({ zone }) => zone).length} zones</summary>
          <ViewList views={views.filter(({ zone }) => zone)} />
        </details>
      </>
    )}
  </nav>
);

const ViewList = ({ views }: { views: readonly DiagramView[] }) => {
  const system = useSystem();
  const { path } = useHere();
  return (
    <ul>
      {views.map((view) => (
        <li>
          <a href={relativeLink(path, view.path)} aria-current={view.path === path ? "page" : undefined}>
            {nameOf(view, system)}
          </a>
        </li>
      ))}
    </ul>
  );
};
