import { attributes, type FlowView } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { statementOf } from "../statement-of.ts";
import { DefinitionList } from "./definition-list.tsx";
import { Section } from "./section.tsx";

/** What could be stated of a flow and is not. */
export const NotStated = ({ flow }: { flow: FlowView }) => {
  const system = useSystem();
  const open = attributes.filter(({ id, of }) => of.includes("flow") && !statementOf(system, flow, id));
  if (open.length === 0) return null;
  return (
    <Section
      id="not-stated"
      title="Not stated"
      intro="Unknown, and never taken for safe. Those that a threat rests on are asked as questions."
    >
      <DefinitionList items={open.map(({ id, description }) => [<code>{id}</code>, description] as const)} />
    </Section>
  );
};
