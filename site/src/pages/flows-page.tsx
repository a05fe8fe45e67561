import { flowsAnswer } from "../answers/flows-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { flowsTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { FlowTable } from "../parts/flow-table.tsx";
import { Section } from "../parts/section.tsx";
import { NoFlows } from "../parts/zero-states.tsx";
import type { SystemIndex } from "../system-index.ts";

/** Every data flow of a system. */
export const flowsPage = (site: Site, system: SystemIndex): Page => {
  const { flows, system: about } = system.analysis;
  return {
    path: system.flowsPage,
    title: `Data flows of ${about.name}`,
    heading: "Data flows",
    answer: flowsAnswer(system.analysis),
    trail: systemTrail(site, system),
    system,
    table: flowsTable(system, flows),
    body:
      flows.length === 0 ? (
        <NoFlows />
      ) : (
        <Section id="flows" title="All flows">
          <FlowTable flows={flows} />
        </Section>
      ),
  };
};
