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
import { Section } from "../parts/section.tsx";
import { ThreatsHere } from "../parts/threats-here.tsx";
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
  const held = component.holds.flatMap((id) => system.assets.get(id) ?? []);
  return (
    <>
      {component.description !== undefined && <p class="lead">{component.description}</p>}
      <Neighbours component={component} />
      <ThreatsHere element={component} />
      <ElementFacts kind={component.kind} attributes={component.attributes} />
      <ControlUses controls={component.controls} />
      <FrameworkView component={component} />
      <Section id="held" title="Assets held">
        {held.length > 0 ? <AssetTable assets={held} /> : <p class="quiet">The model says of no asset that it rests here.</p>}
      </Section>
    </>
  );
};
