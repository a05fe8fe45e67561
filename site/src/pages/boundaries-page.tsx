import { boundariesAnswer } from "../answers/boundaries-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { crossingsTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { CrossingTable } from "../parts/crossing-table.tsx";
import { ElementLinks } from "../parts/element-link.tsx";
import { Section } from "../parts/section.tsx";
import { NoFlows } from "../parts/zero-states.tsx";
import { ZoneMatrix } from "../parts/zone-matrix.tsx";
import type { SystemIndex } from "../system-index.ts";
import { zoneCrossings, type ZoneCrossings } from "../zone-crossings.ts";

/** Which zones reach which, and every flow that leaves one for another. */
export const boundariesPage = (site: Site, system: SystemIndex): Page => {
  const crossings = zoneCrossings(system);
  return {
    path: system.boundariesPage,
    title: `Trust boundaries of ${system.analysis.system.name}`,
    heading: "Trust boundaries",
    answer: boundariesAnswer(system, crossings),
    trail: systemTrail(site, system),
    system,
    table: crossingsTable(system, crossings),
    body: system.analysis.flows.length === 0 ? <NoFlows /> : <Boundaries crossings={crossings} />,
  };
};

const Boundaries = ({ crossings }: { crossings: ZoneCrossings }) => {
  const crossed = crossings.pairs.filter(({ from, to }) => from.id !== to.id);
  return (
    <>
      <Section
        id="matrix"
        title="Zones against zones"
        intro="Zones stand from least to most trusted: what is above the shaded diagonal goes towards more trust. The mark is the worst level of the open threats in which these flows take part, with how many of them there are."
      >
        <ZoneMatrix crossings={crossings} />
        {crossings.untouched.length > 0 && (
          <p class="quiet more">
            No flow begins or ends in <ElementLinks ids={crossings.untouched.map(({ id }) => id)} />.
          </p>
        )}
      </Section>
      {crossed.length > 0 && (
        <Section
          id="crossings"
          title="Crossings"
          intro="What the model states of each. Threats are those in which a flow takes part; one may use several."
        >
          <CrossingTable pairs={crossed} />
        </Section>
      )}
    </>
  );
};
