import { useSystem } from "../here.ts";
import { plannedControls, type PlannedControl } from "../planned-controls.ts";
import { levelOf } from "../words/level.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { EffectLine } from "./effect-line.tsx";
import { ElementLinks } from "./element-link.tsx";
import { Section } from "./section.tsx";

/** What each planned control will do once it is there. */
export const PlannedTable = () => {
  const planned = plannedControls(useSystem());
  if (planned.length === 0) return null;
  return (
    <Section id="planned" title="What planned controls will do" intro="Each by itself, once it is there and with all else as it is.">
      <DataTable
        caption="What planned controls will do"
        rows={planned}
        columns={[
          {
            head: "Control",
            names: true,
            cell: ({ control, gain }) => <ControlLink id={control} {...(gain && { title: gain.title })} />,
          },
          { head: "Planned at", cell: ({ on }) => <ElementLinks ids={on} /> },
          { head: "Ticket", cell: ({ tickets }) => (tickets.length > 0 ? tickets.join(", ") : <span class="quiet">none given</span>) },
          { head: "What it will do", sort: "wide", cell: (each) => <Gain planned={each} /> },
        ]}
      />
    </Section>
  );
};

const Gain = ({ planned: { gain } }: { planned: PlannedControl }) => {
  const { threats } = useSystem();
  if (!gain) return <span class="quiet">clears and lowers nothing by itself</span>;
  const levelNow = (id: string) => {
    const threat = threats.get(id);
    return threat ? levelOf(threat) : "low";
  };
  return (
    <>
      <EffectLine does="clears" threats={gain.clears.map((id) => ({ id, level: levelNow(id) }))} />
      <EffectLine
        does="lowers"
        threats={gain.lowers.map(({ threat, from, to }) => ({
          id: threat,
          level: from,
          note: from === to ? `within ${from}` : `${from} to ${to}`,
        }))}
      />
    </>
  );
};
