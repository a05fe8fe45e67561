import type { FlowView } from "@bartizan/model";
import { anchorOf } from "../anchor-of.ts";
import { useSystem } from "../here.ts";
import type { DiagramView } from "../views/diagram-view.ts";
import { worstConfidentiality } from "../words/confidentiality.ts";
import { ControlLink } from "./control-link.tsx";
import { DataTable } from "./data-table.tsx";
import { ElementLink, ElementLinks } from "./element-link.tsx";
import { ThreatMarksAt } from "./threat-marks-at.tsx";

/** Every flow of a view with what each overlay shows of it: the picture in words. */
export const ViewFlows = ({ view: { analysis, picture } }: { view: DiagramView }) => (
  <DataTable
    caption="Data flows of this view"
    rows={analysis.flows}
    rowProps={(flow) => ({
      id: anchorOf("flow", flow.id),
      "data-flow": flow.id,
      "data-from": flow.from,
      "data-to": flow.to,
      ...(flow.returns.length > 0 && { "data-reply": "" }),
      "data-shape": "svg" in picture ? (picture.shapes.flows.get(flow.id) ?? "") : "",
    })}
    columns={[
      { head: "Flow", names: true, sort: "room", cell: (flow) => <Ends flow={flow} /> },
      { head: "Carries", sort: "wide", cell: (flow) => <ElementLinks ids={[...flow.carries, ...flow.returns]} none="not stated" /> },
      { head: "Data", sort: "tight", cell: (flow) => <Confidentiality flow={flow} /> },
      { head: "Boundary", sort: "tight", cell: (flow) => <Boundary flow={flow} /> },
      { head: "Controls", sort: "room", cell: (flow) => <Guards flow={flow} /> },
      { head: "Threats", sort: "room", cell: ({ id }) => <ThreatMarksAt id={id} /> },
    ]}
  />
);

const Ends = ({ flow }: { flow: FlowView }) => (
  <>
    <ElementLink id={flow.from} /> <span class="quiet">to</span> <ElementLink id={flow.to} />
    {flow.name !== undefined && <span class="leg">{flow.name}</span>}
  </>
);

const Confidentiality = ({ flow }: { flow: FlowView }) => {
  const { assets } = useSystem();
  const worst = worstConfidentiality([...flow.carries, ...flow.returns].flatMap((id) => assets.get(id) ?? []));
  return worst === undefined ? <span class="quiet">not stated</span> : <>{worst}</>;
};

const Boundary = ({ flow: { crosses, strangers } }: { flow: FlowView }) => (
  <>
    {crosses ? "crosses" : <span class="quiet">inside</span>}
    {strangers && <span class="strangers">shaped by strangers</span>}
  </>
);

/** Controls on the flow, and whether any stands where it arrives. */
const Guards = ({ flow }: { flow: FlowView }) => {
  const { components, nameOf } = useSystem();
  const own = flow.controls.filter(({ counts }) => counts);
  const there = (components.get(flow.to)?.controls ?? []).filter(({ counts }) => counts).length;
  if (own.length + there === 0) return <span class="quiet">none</span>;
  return (
    <>
      {own.map(({ control }, index) => (
        <>
          {index > 0 && ", "}
          <ControlLink id={control} />
        </>
      ))}
      {there > 0 && <span class="leg">{`${there} at ${nameOf(flow.to)}`}</span>}
    </>
  );
};
