import type { FlowView } from "@bartizan/model";
import { flowAnswer } from "../answers/flow-answer.ts";
import { useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { ControlUses } from "../parts/control-uses.tsx";
import { ElementFacts } from "../parts/element-facts.tsx";
import { FlowEnds } from "../parts/flow-ends.tsx";
import { NotStated } from "../parts/not-stated.tsx";
import { QuestionTable } from "../parts/question-table.tsx";
import { Section } from "../parts/section.tsx";
import { ThreatTable } from "../parts/threat-table.tsx";
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

const FlowBody = ({ flow }: { flow: FlowView }) => {
  const system = useSystem();
  const here = system.threatsAt(flow.id);
  const near = system.threatsNear(flow.id);
  const questions = system.questionsAt(flow.id);
  return (
    <>
      {flow.description !== undefined && <p class="lead">{flow.description}</p>}
      <FlowEnds flow={flow} />
      <Section id="threats" title="Threats placed here">
        {here.length > 0 ? (
          <ThreatTable caption="Threats placed here" threats={here} show={["level", "title", "status", "next"]} />
        ) : (
          <p class="quiet">{flow.outOfScope === undefined ? "0 found." : `0, because it is out of scope: ${flow.outOfScope}`}</p>
        )}
      </Section>
      {near.length > 0 && (
        <Section id="near" title="Threats in which it takes part">
          <ThreatTable caption="Threats in which it takes part" threats={near} show={["level", "title", "place", "status"]} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="open-questions" title="What the model does not state, and a threat rests on">
          <QuestionTable questions={questions} short />
        </Section>
      )}
      <ElementFacts kind="flow" attributes={flow.attributes} />
      <NotStated flow={flow} />
      <ControlUses controls={flow.controls} />
    </>
  );
};
