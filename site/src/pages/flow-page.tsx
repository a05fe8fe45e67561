import type { FlowView } from "@bartizan/model";
import { flowAnswer } from "../answers/flow-answer.ts";
import type { Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { ControlUses } from "../parts/control-uses.tsx";
import { ElementFacts } from "../parts/element-facts.tsx";
import { FlowEnds } from "../parts/flow-ends.tsx";
import { NotStated } from "../parts/not-stated.tsx";
import { ThreatsHere } from "../parts/threats-here.tsx";
import type { SystemIndex } from "../system-index.ts";

/** One data flow: its two ends, what is stated about it and what is not, what threatens it. */
export const flowPage = (site: Site, system: SystemIndex, flow: FlowView, path: string): Page => ({
  path,
  title: flow.name ?? `${system.nameOf(flow.from)} to ${system.nameOf(flow.to)}`,
  label: "Data flow",
  answer: flowAnswer(flow, system),
  trail: [...systemTrail(site, system), { name: "Data flows", target: { path: system.flowsPage } }],
  system,
  body: <FlowBody flow={flow} />,
});

const FlowBody = ({ flow }: { flow: FlowView }) => (
  <>
    {flow.description !== undefined && <p class="lead">{flow.description}</p>}
    <FlowEnds flow={flow} />
    <ThreatsHere element={flow} />
    <ElementFacts kind="flow" attributes={flow.attributes} />
    <NotStated flow={flow} />
    <ControlUses controls={flow.controls} />
  </>
);
