import type { ControlUse } from "@bartizan/model";
import { controlStatuses } from "../words/control-state.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { Section } from "./section.tsx";
import { SourcePlace } from "./source-place.tsx";
import { StateMark } from "./state-mark.tsx";

/** Controls on an element with their proof; only implemented and verified ones count. */
export const ControlUses = ({ controls }: { controls: readonly ControlUse[] }) => (
  <Section id="controls" title="Controls">
    {controls.length === 0 ? (
      <p class="quiet">The model mentions no control here. What is not mentioned does not protect.</p>
    ) : (
      <DataTable
        caption="Controls"
        rows={controls}
        columns={[
          {
            head: "Control",
            names: true,
            sort: "wide",
            cell: ({ control, span }) => (
              <>
                <ControlLink id={control} />
                <span class="leg">
                  <SourcePlace span={span} />
                </span>
              </>
            ),
          },
          { head: "Status", cell: ({ status }) => <StateMark {...controlStatuses[status]} name={status} /> },
          { head: "Counts", sort: "tight", cell: ({ counts }) => (counts ? "yes" : "no") },
          { head: "Evidence", cell: ({ evidence }) => evidence ?? <span class="quiet">none given</span> },
          { head: "Owner", cell: ({ owner }) => owner ?? <span class="quiet">not stated</span> },
          { head: "Ticket", cell: ({ ticket }) => ticket ?? <span class="quiet">–</span> },
        ]}
      />
    )}
  </Section>
);
