import type { ComponentView } from "@bartizan/model";
import { elementAnswer } from "../answers/element-answer.ts";
import { useSystem, type Site } from "../here.ts";
import type { Page } from "../page.ts";
import { systemTrail } from "../page-trail.ts";
import { ControlUses } from "../parts/control-uses.tsx";
import { ElementFacts } from "../parts/element-facts.tsx";
import { FrameworkView } from "../parts/framework-view.tsx";
import { AssetTable } from "../parts/element-tables.tsx";
import { Neighbours } from "../parts/neighbours.tsx";
import { QuestionTable } from "../parts/question-table.tsx";
import { Section } from "../parts/section.tsx";
import { ThreatTable } from "../parts/threat-table.tsx";
import type { SystemIndex } from "../system-index.ts";
import { kindLabel } from "../words/kind.ts";

/** One component: what surrounds it, what is stated about it, what threatens it. */
export const elementPage = (site: Site, system: SystemIndex, component: ComponentView, path: string): Page => ({
  path,
  title: component.name,
  label: kindLabel(component.kind),
  answer: elementAnswer(component, system),
  trail: systemTrail(site, system),
  system,
  body: <ElementBody component={component} />,
});

const ElementBody = ({ component }: { component: ComponentView }) => {
  const system = useSystem();
  const here = system.threatsAt(component.id);
  const near = system.threatsNear(component.id);
  const questions = system.questionsAt(component.id);
  const held = component.holds.flatMap((id) => system.assets.get(id) ?? []);
  return (
    <>
      {component.description !== undefined && <p class="lead">{component.description}</p>}
      <Neighbours component={component} />
      <Section id="threats" title="Threats placed here">
        {here.length > 0 ? (
          <ThreatTable caption="Threats placed here" threats={here} show={["level", "title", "status", "next"]} />
        ) : (
          <p class="quiet">{component.outOfScope === undefined ? "0 found." : `0, because it is out of scope: ${component.outOfScope}`}</p>
        )}
      </Section>
      {near.length > 0 && (
        <Section id="near" title="Threats in which it takes part">
          <ThreatTable caption="Threats in which it takes part" threats={near} show={["level", "title", "place", "status"]} />
        </Section>
      )}
      {questions.length > 0 && (
        <Section id="open-questions" title="What the model does not state">
          <QuestionTable questions={questions} short />
        </Section>
      )}
      <ElementFacts kind={component.kind} attributes={component.attributes} />
      <ControlUses controls={component.controls} />
      <FrameworkView component={component} />
      <Section id="held" title="Assets held">
        {held.length > 0 ? <AssetTable assets={held} /> : <p class="quiet">The model says of no asset that it rests here.</p>}
      </Section>
    </>
  );
};
