import type { ControlUse } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { controlStatuses } from "../words/control-state.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ElementLink } from "./element-link.tsx";
import { Section } from "./section.tsx";
import { StateMark } from "./state-mark.tsx";

interface Placed {
  on: string;
  use: ControlUse;
}

/** Every control that the model mentions, with where it stands and whether it counts. */
export const ControlsHere = () => {
  const { components, flows, identities } = useSystem().analysis;
  const placed = [...components, ...flows, ...identities].flatMap(({ id, controls }) => controls.map((use): Placed => ({ on: id, use })));
  return (
    <Section id="controls" title="Controls" intro="What the model says is there or planned. Only what is implemented or verified counts.">
      {placed.length === 0 ? (
        <p class="quiet">The model mentions none. What is not mentioned does not protect.</p>
      ) : (
        <DataTable
          caption="Controls"
          rows={placed}
          columns={[
            { head: "Control", names: true, cell: ({ use }) => <ControlLink id={use.control} /> },
            { head: "On", cell: ({ on }) => <ElementLink id={on} /> },
            { head: "Status", cell: ({ use }) => <StateMark {...controlStatuses[use.status]} name={use.status} /> },
            { head: "Counts", sort: "tight", cell: ({ use }) => (use.counts ? "yes" : "no") },
            { head: "Evidence", cell: ({ use }) => use.evidence ?? <span class="quiet">none given</span> },
            { head: "Owner", cell: ({ use }) => use.owner ?? <span class="quiet">not stated</span> },
          ]}
        />
      )}
    </Section>
  );
};
