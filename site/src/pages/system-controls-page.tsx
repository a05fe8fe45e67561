import { systemControlsAnswer } from "../answers/system-controls-answer.ts";
import { useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemControlsTable } from "../page-table.ts";
import { systemTrail } from "../page-trail.ts";
import { ControlsInPlace } from "../parts/controls-in-place.tsx";
import { Link } from "../parts/link.tsx";
import { PlanSection } from "../parts/plan-section.tsx";
import { PlannedTable } from "../parts/planned-table.tsx";
import { Section } from "../parts/section.tsx";
import { plannedControls } from "../planned-controls.ts";
import { placedControls, type PlacedControl } from "../placed-controls.ts";
import type { SystemIndex } from "../system-index.ts";
import { plural } from "../words/plural.ts";

/** The controls that a system has, those that are planned, and what to do next. */
export const systemControlsPage = (site: Site, system: SystemIndex): Page => {
  const placed = placedControls(system);
  return {
    path: system.controlsPage,
    title: `Controls and plan of ${system.analysis.system.name}`,
    heading: "Controls and plan",
    answer: systemControlsAnswer(system, placed),
    trail: systemTrail(site, system),
    system,
    table: systemControlsTable(system, placed),
    body: <ControlsAndPlan placed={placed} />,
  };
};

const ControlsAndPlan = ({ placed }: { placed: readonly PlacedControl[] }) => {
  const system = useSystem();
  const { plan } = system.analysis;
  const planned = plannedControls(system).length;
  const here = (anchor: string) => ({ path: system.controlsPage, anchor });
  return (
    <>
      <p class="more jump">
        Below: {planned > 0 && <Link to={here("planned")}>{plural(planned, "planned control")}</Link>}
        {planned > 0 && " · "}
        <Link to={here("plan")}>{plan ? `the plan in ${plural(plan.steps.length, "step")}` : "the plan"}</Link>
      </p>
      <ControlsInPlace placed={placed} />
      <PlannedTable />
      {plan ? (
        <PlanSection plan={plan} />
      ) : (
        <Section id="plan" title="Plan">
          <p>
            This report was made without one: <code>bartizan report --plan</code> adds the cheapest controls that bring risks down.
          </p>
        </Section>
      )}
    </>
  );
};
