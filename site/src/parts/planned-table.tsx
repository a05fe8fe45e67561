import type { Analysis } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ElementLinks } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { Section } from "./section.tsx";
import { ThreatLink } from "./threat-link.tsx";

type PlannedGain = NonNullable<Analysis["planned"]>[number];

/** What each planned control will do once it is there. */
export const PlannedTable = () => {
  const { planned = [] } = useSystem().analysis;
  if (planned.length === 0) return null;
  return (
    <Section id="planned" title="What planned controls will do" intro="Each by itself, once it is there and with all else as it is.">
      <DataTable
        caption="What planned controls will do"
        rows={planned}
        columns={[
          { head: "Control", names: true, sort: "wide", cell: ({ control, title }) => <ControlLink id={control} title={title} /> },
          { head: "Planned at", cell: ({ on }) => <ElementLinks ids={on} /> },
          { head: "Clears", sort: "wide", cell: ({ clears }) => <Threats ids={clears} /> },
          { head: "Lowers", sort: "wide", cell: (gain) => <Lowered gain={gain} /> },
        ]}
      />
    </Section>
  );
};

const Threats = ({ ids }: { ids: readonly string[] }) =>
  ids.length === 0 ? (
    <span class="quiet">–</span>
  ) : (
    <ul class="plain">
      {ids.map((id) => (
        <li>
          <ThreatLink id={id} />
        </li>
      ))}
    </ul>
  );

const Lowered = ({ gain: { lowers } }: { gain: PlannedGain }) =>
  lowers.length === 0 ? (
    <span class="quiet">–</span>
  ) : (
    <ul class="plain">
      {lowers.map(({ threat, to }) => (
        <li>
          <ThreatLink id={threat} /> <span class="quiet">to</span> <LevelMark level={to} />
        </li>
      ))}
    </ul>
  );
