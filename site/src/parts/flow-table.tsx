import type { FlowView, StatedValue } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { stated } from "../words/stated.ts";
import { controlStatuses } from "../words/control-state.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable, type Column } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { SourcePlace } from "./source-place.tsx";
import { ThreatMarks } from "./threat-marks.tsx";

const columns: readonly Column<FlowView>[] = [
  {
    head: "Flow",
    names: true,
    cell: (flow) => (
      <>
        <ElementLink id={flow.from} /> <span class="quiet">to</span> <ElementLink id={flow.to} />
        <FlowName flow={flow} />
      </>
    ),
  },
  {
    head: "Carries",
    cell: (flow) => (
      <>
        <ElementLinks ids={flow.carries} none="not stated" />
        {flow.returns.length > 0 && (
          <>
            <span class="quiet"> and returns </span>
            <ElementLinks ids={flow.returns} />
          </>
        )}
      </>
    ),
  },
  { head: "How", cell: (flow) => <How flow={flow} /> },
  { head: "Boundary", cell: (flow) => <Boundary flow={flow} /> },
  { head: "Threats", cell: (flow) => <ThreatMarks id={flow.id} /> },
];

/** Every flow with an anchor of its own; the full text of the picture. */
export const FlowTable = ({ flows }: { flows: readonly FlowView[] }) => (
  <DataTable
    caption="Data flows"
    columns={columns}
    rows={flows}
    rowProps={(flow) => ({ id: `flow-${flow.id}`, "data-flow": flow.id, "data-from": flow.from, "data-to": flow.to })}
  />
);

const FlowName = ({ flow }: { flow: FlowView }) => (
  <span class="leg">
    {flow.name ?? <code>{flow.id}</code>}
    {flow.description !== undefined && <>: {flow.description}</>}
    {flow.outOfScope !== undefined && <>. Out of scope: {flow.outOfScope}</>} <SourcePlace span={flow.span} />
  </span>
);

const How = ({ flow }: { flow: FlowView }) => (
  <ul class="plain">
    {flow.protocol !== undefined && <li>{flow.protocol}</li>}
    {flow.as !== undefined && <li>as {flow.as === "end-user" ? "the end user" : <ElementLink id={flow.as} />}</li>}
    {flow.opens === "to" && <li>fetched by the receiver</li>}
    {Object.entries(flow.attributes).map(([name, value]) => (
      <li>
        <Attribute name={name} value={value} />
      </li>
    ))}
    {flow.controls.map((use) => (
      <li>
        <ControlLink id={use.control} /> <span class="quiet">{controlStatuses[use.status].word}</span>
      </li>
    ))}
    {flow.protocol === undefined && Object.keys(flow.attributes).length === 0 && flow.controls.length === 0 && <li class="quiet">nothing stated</li>}
  </ul>
);

const Attribute = ({ name, value }: { name: string; value: StatedValue }) => (
  <>
    {name}: {stated(value)}
  </>
);

const Boundary = ({ flow }: { flow: FlowView }) => {
  const { components } = useSystem();
  const from = components.get(flow.from)?.zone;
  const to = components.get(flow.to)?.zone;
  return (
    <>
      {flow.crosses ? (
        <>
          crosses
          {from !== undefined && to !== undefined && (
            <span class="leg">
              <ElementLink id={from} /> to <ElementLink id={to} />
            </span>
          )}
        </>
      ) : (
        <span class="quiet">inside one zone</span>
      )}
      {flow.strangers && <span class="strangers">shaped by strangers</span>}
    </>
  );
};
