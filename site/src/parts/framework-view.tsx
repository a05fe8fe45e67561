import { entriesOfElement, lineage, type ComponentView } from "@bartizan/model";
import { useHere } from "../here.ts";
import { DefinitionList } from "./definition-list.tsx";
import { Link } from "./link.tsx";
import { Section } from "./section.tsx";

/** What the frameworks that tell elements apart say of a component: its layer, the categories that concern it. */
export const FrameworkView = ({ component }: { component: ComponentView }) => {
  const { catalog } = useHere().site;
  const views = catalog.catalog.frameworks
    .map((framework) => ({ framework, entries: entriesOfElement(framework, lineage(component.kind)) }))
    .filter(({ entries }) => entries.length > 0);
  if (views.length === 0) return null;
  return (
    <Section id="views" title="As frameworks see it" intro="By its kind alone; threats are found by what can reach what.">
      <DefinitionList
        items={views.map(({ framework, entries }) => [
          `${framework.title} ${framework.edition}`,
          entries.map(({ id, title }, index) => (
            <>
              {index > 0 && ", "}
              <Link to={catalog.entryTarget(framework.id, id)}>{framework.design === "view" ? `${id} ${title}` : title}</Link>
            </>
          )),
        ])}
      />
    </Section>
  );
};
