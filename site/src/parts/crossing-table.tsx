import type { FlowView, Status } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { tallyOf } from "../words/tally.ts";
import type { ZoneCrossing } from "../zone-crossings.ts";
import { DataTable } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { FlowStatement } from "./flow-statement.tsx";
import { LevelCounts } from "./level-counts.tsx";
import { Link } from "./link.tsx";
import { crossingAnchor } from "./zone-matrix.tsx";

interface Row {
  pair: ZoneCrossing;
  flow: FlowView;
  /** It is the first of its pair. */
  first: boolean;
}

/** Every flow that crosses a boundary, by the zones at its ends. */
export const CrossingTable = ({ pairs }: { pairs: readonly ZoneCrossing[] }) => (
  <DataTable
    caption="Flows that cross a trust boundary"
    rows={pairs.flatMap((pair) => pair.flows.map((flow, index): Row => ({ pair, flow, first: index === 0 })))}
    rowProps={({ pair, first }) => (first ? { id: crossingAnchor(pair), class: "first" } : {})}
    columns={[
      {
        head: "Zones",
        cell: ({ pair }) => (
          <>
            <ElementLink id={pair.from.id} /> <span class="quiet">to</span> <ElementLink id={pair.to.id} />
          </>
        ),
      },
      { head: "Flow", names: true, sort: "room", cell: ({ flow }) => <FlowEnds flow={flow} /> },
      { head: "Carries", cell: ({ flow }) => <ElementLinks ids={[...new Set([...flow.carries, ...flow.returns])]} none="not stated" /> },
      { head: "Authentication", cell: ({ flow }) => <FlowStatement flow={flow} name="authentication" /> },
      { head: "Encryption", cell: ({ flow }) => <FlowStatement flow={flow} name="encryption" /> },
      { head: "Open threats", cell: ({ flow }) => <Threats id={flow.id} status="open" /> },
      { head: "Uncertain", cell: ({ flow }) => <Threats id={flow.id} status="uncertain" /> },
    ]}
  />
);

const Threats = ({ id, status }: { id: string; status: Status }) => <LevelCounts row={tallyOf(useSystem().threatsWith(id))[status]} />;

const FlowEnds = ({ flow }: { flow: FlowView }) => {
  const { flowPath, nameOf } = useSystem();
  const path = flowPath(flow.id);
  return (
    <>
      <Link to={path === undefined ? undefined : { path }}>{`${nameOf(flow.from)} to ${nameOf(flow.to)}`}</Link>
      {flow.name !== undefined && <span class="leg">{flow.name}</span>}
      {flow.strangers && <span class="strangers">shaped by strangers</span>}
    </>
  );
};
