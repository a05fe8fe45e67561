import type { ComponentView, FlowView, StatedValue } from "@bartizan/model";
import type { SystemIndex } from "./system-index.ts";

/** What is known of a flow, and the component that says it for all its callers where the flow itself does not. */
export interface Statement {
  value: StatedValue;
  by?: ComponentView;
}

/** What a flow or the side that is called states; undefined where neither does. */
export const statementOf = ({ components }: SystemIndex, flow: FlowView, name: string): Statement | undefined => {
  const own = known(flow.attributes, name);
  if (own) return { value: own };
  const called = components.get(flow.opens === "from" ? flow.to : flow.from);
  const theirs = called && known(called.attributes, name);
  return called && theirs && { value: theirs, by: called };
};

const known = (attributes: FlowView["attributes"], name: string): StatedValue | undefined => {
  const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
  return value?.value === "unknown" ? undefined : value;
};
