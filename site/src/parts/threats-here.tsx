import type { ComponentView, FlowView } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { QuestionTable } from "./question-table.tsx";
import { Section } from "./section.tsx";
import { ThreatTable } from "./threat-table.tsx";

/** What threatens a component or flow, what it takes part in, and what of it the model leaves open. */
export const ThreatsHere = ({ element: { id, outOfScope } }: { element: ComponentView | FlowView }) => {
  const system = useSystem();
  const here = system.threatsAt(id);
  const near = system.threatsNear(id);
  const questions = system.questionsAt(id);
  return (
    <>
      <Section id="threats" title="Threats placed here">
        {here.length > 0 ? (
          <ThreatTable caption="Threats placed here" threats={here} show={["level", "title", "status", "next"]} />
        ) : (
          <p class="quiet">{outOfScope === undefined ? "0 found." : `0, because it is out of scope: ${outOfScope}`}</p>
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
    </>
  );
};
