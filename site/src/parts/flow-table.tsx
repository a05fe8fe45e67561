import type { FlowView } from "@bartizan/model";
import type { ComponentChildren } from "preact";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import { stated } from "../words/stated.ts";
import { controlStatuses } from "../words/control-state.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable, type Column } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { FlowAuthority } from "./flow-authority.tsx";
import { Link } from "./link.tsx";
import { SourceLine } from "./source-place.tsx";
import { ThreatMarksAt } from "./threat-marks-at.tsx";

const columns: readonly Column<FlowView>[] = [
  {
    head: "Flow",
    names: true,
    sort: "room",
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
  { head: "Boundary", sort: "room", cell: (flow) => <Boundary flow={flow} /> },
  { head: "Threats", sort: "room", cell: (flow) => <ThreatMarksAt id={flow.id} /> },
];

/** Every flow with an anchor of its own; the full text of the picture. */
export const FlowTable = ({ flows }: { flows: readonly FlowView[] }) => (
  <DataTable
    caption="Data flows"
    columns={columns}
    rows={flows}
    rowProps={(flow) => ({ id: anchorOf("flow", flow.id), "data-flow": flow.id, "data-from": flow.from, "data-to": flow.to })}
  />
);

const FlowName = ({ flow }: { flow: FlowView }) => {
  const path = useSystem().flowPath(flow.id);
  const said = [flow.description, flow.outOfScope && `out of scope: ${flow.outOfScope}`].filter(Boolean).join("; ");
  return (
    <span class="leg">
      <Link to={path === undefined ? undefined : { path }}>{flow.name ?? flow.id}</Link>
      {said !== "" && "; "}
      {said}, <SourceLine span={flow.span} />
    </span>
  );
};

const How = ({ flow }: { flow: FlowView }) => {
  const said: ComponentChildren[] = [
    ...(flow.protocol === undefined ? [] : [flow.protocol]),
    ...(flow.as === undefined
      ? []
      : [
          <>
            as <FlowAuthority as={flow.as} />
          </>,
        ]),
    ...(flow.opens === "to" ? ["fetched by the receiver"] : []),
    ...Object.entries(flow.attributes).map(([name, value]) => `${name}: ${stated(value)}`),
    ...flow.controls.map((use) => (
      <>
        <ControlLink id={use.control} /> <span class="quiet">{controlStatuses[use.status].word}</span>
      </>
    )),
  ];
  if (said.length === 0) return <span class="quiet">nothing stated</span>;
  return <>{said.map((each, index) => [index > 0 && ", ", each])}</>;
};

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
