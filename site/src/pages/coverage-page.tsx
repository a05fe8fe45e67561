import { coverageAnswer } from "../answers/coverage-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { coverageTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { CoverageLists } from "../parts/coverage-lists.tsx";
import { CoverageMap } from "../parts/coverage-map.tsx";
import { ElementMatrix } from "../parts/element-matrix.tsx";
import { Section } from "../parts/section.tsx";
import type { SystemCoverage } from "../system-coverage.ts";
import type { SystemIndex } from "../system-index.ts";

/** One framework as it stands in one system: a map by group, by element where the framework has that, and every entry in words. */
export const coveragePage = (site: Site, system: SystemIndex, coverage: SystemCoverage, path: string): Page => {
  const { framework } = coverage;
  return {
    path,
    title: `${framework.title} ${framework.edition} in ${system.analysis.system.name}`,
    heading: `${framework.title} ${framework.edition}`,
    label: "Coverage",
    answer: coverageAnswer(coverage),
    trail: [...systemTrail(site, system), { name: "Coverage", target: { path: system.coveragePage } }],
    system,
    table: coverageTable(coverage),
    body: (
      <>
        <Section
          id="map"
          title="Map"
          intro="A letter is the worst open level, with how many threats have it; 2 of 5 means that three more are open at lower levels. Which threat goes by which entry is our judgement."
        >
          <CoverageMap coverage={coverage} />
        </Section>
        {framework.perElement && (
          <Section
            id="by-element"
            title="By element"
            intro="Threats placed at each component, and at flows that have any. 0 says that rules found none there; a dash that the entry does not concern this sort of element."
          >
            <ElementMatrix coverage={coverage} />
          </Section>
        )}
        <CoverageLists coverage={coverage} />
      </>
    ),
  };
};
