import { frameworksAnswer } from "../answers/list-answers.ts";
import { frameworksPage as path } from "../catalog-index.ts";
import type { FrameworkHits } from "../framework-hits.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { catalogTrail } from "../page-trail.ts";
import { DataTable } from "../parts/data-table.tsx";
import { FrameworkStatus } from "../parts/framework-status.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";
import { coveragePhrase } from "../words/coverage.ts";

/** Every framework edition that ids are taken from, how far the catalog covers it, and how much of it this report names. */
export const frameworksPage = (site: Site, hits: FrameworkHits): Page => ({
  path,
  title: "Frameworks",
  answer: frameworksAnswer(site.catalog.catalog),
  trail: catalogTrail(site),
  body: (
    <Section
      id="coverage"
      title="Coverage"
      intro="Which rule finds an entry, which control helps to meet it and what a design can show at all are our judgement; no publisher has agreed to it."
    >
      <DataTable
        caption="Coverage of the frameworks"
        rows={site.catalog.coverage}
        columns={[
          {
            head: "Framework",
            names: true,
            cell: ({ framework, of }) => {
              const page = site.catalog.frameworkPath(framework.id);
              return (
                <>
                  <Link to={page === undefined ? undefined : { path: page, anchor: of }}>
                    {framework.title} {framework.edition}
                    {of === "mitigations" && ", mitigations"}
                  </Link>{" "}
                  <FrameworkStatus status={framework.status} />
                  <span class="leg">{framework.publisher}</span>
                </>
              );
            },
          },
          { head: "Entries", sort: "number", cell: ({ entries }) => entries.length },
          { head: "Coverage", sort: "wide", cell: ({ entries }) => coveragePhrase(entries) },
          {
            head: "Named here",
            sort: "number",
            cell: ({ framework, of, entries }) =>
              of === "entries" ? entries.filter(({ id }) => hits(framework.id, id).length > 0).length : <span class="quiet">–</span>,
          },
        ]}
      />
    </Section>
  ),
});
