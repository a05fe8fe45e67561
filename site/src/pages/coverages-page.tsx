import { coveragesAnswer } from "../answers/coverage-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { coveragesTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { DataTable, type Column } from "../parts/data-table.tsx";
import { FrameworkStatus } from "../parts/framework-status.tsx";
import { Link } from "../parts/link.tsx";
import { Section } from "../parts/section.tsx";
import { countOutcomes, type Outcome, type SystemCoverage } from "../system-coverage.ts";
import type { SystemIndex } from "../system-index.ts";

const count = (head: string, ...outcomes: readonly Outcome[]): Column<SystemCoverage> => ({
  head,
  sort: "number",
  cell: ({ entries }) => {
    const counts = countOutcomes(entries);
    const sum = outcomes.reduce((all, outcome) => all + counts[outcome], 0);
    return sum === 0 ? <span class="zero">0</span> : sum;
  },
});

/** Every framework that rules name entries of, as it stands in one system. */
export const coveragesPage = (site: Site, system: SystemIndex, coverages: readonly SystemCoverage[]): Page => ({
  path: system.coveragePage,
  title: `Coverage of ${system.analysis.system.name}`,
  heading: "Coverage",
  answer: coveragesAnswer(coverages),
  trail: systemTrail(site, system),
  system,
  table: coveragesTable(coverages),
  body: (
    <Section
      id="frameworks"
      title="Frameworks"
      intro="How many entries apply to this system and how they stand. Ruled out says that rules looked and found nothing; the last column that no rule can tell, or none does yet."
    >
      <DataTable
        caption="Frameworks"
        rows={coverages}
        columns={[
          {
            head: "Framework",
            names: true,
            cell: ({ framework }) => (
              <>
                <Link to={{ path: system.frameworkPage(site.catalog.frameworkName(framework.id)) }}>
                  {framework.title} {framework.edition}
                </Link>{" "}
                <FrameworkStatus status={framework.status} />
              </>
            ),
          },
          count("Open", "open"),
          count("Not assessed", "uncertain"),
          count("Handled", "mitigated"),
          count("Ruled out", "ruled-out"),
          count("Not looked at", "attacker-side", "undecidable", "none"),
        ]}
      />
    </Section>
  ),
});
