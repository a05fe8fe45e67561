import type { PlannedGain } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { plural } from "../words/plural.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ElementLinks } from "./element-link.tsx";
import { LevelMark } from "./level-mark.tsx";
import { Section } from "./section.tsx";
import { ThreatLink } from "./threat-link.tsx";

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

const Nothing = () => <span class="quiet">–</span>;

const Threats = ({ ids }: { ids: readonly string[] }) =>
  ids.length === 0 ? (
    <Nothing />
  ) : (
    <ul class="plain">
      {ids.map((id) => (
        <li>
          <ThreatLink id={id} />
        </li>
      ))}
    </ul>
  );

/** How many, and folded away which. */
const Lowered = ({ gain: { lowers } }: { gain: PlannedGain }) => {
  if (lowers.length === 0) return <Nothing />;
  const levels = lowers.filter(({ from, to }) => from !== to).length;
  return (
    <details class="rest">
      <summary>
        {plural(lowers.length, "threat")}
        {levels > 0 && `, ${levels} to a lower level`}
      </summary>
      <ul class="plain">
        {lowers.map(({ threat, to }) => (
          <li>
            <ThreatLink id={threat} /> <span class="quiet">to</span> <LevelMark level={to} />
          </li>
        ))}
      </ul>
    </details>
  );
};
