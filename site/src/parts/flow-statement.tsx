import type { FlowView } from "@bartizan/model";
import { useSystem } from "../here.ts";
import { statementOf } from "../statement-of.ts";
import { stated } from "../words/stated.ts";
import { ElementLink } from "./element-link.tsx";
import { StateMark } from "./state-mark.tsx";

/** What is stated of a flow, or that nothing is. */
export const FlowStatement = ({ flow, name }: { flow: FlowView; name: string }) => {
  const statement = statementOf(useSystem(), flow, name);
  if (!statement) return <StateMark mark="?" word="not stated" name="unknown" />;
  return (
    <>
      {stated(statement.value)}
      {statement.by && (
        <span class="leg">
          at <ElementLink id={statement.by.id} />
        </span>
      )}
    </>
  );
};
