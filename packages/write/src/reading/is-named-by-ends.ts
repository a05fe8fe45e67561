import { flowId, type FlowView } from "@bartizan/model";

/** Does the flow go by the id that it has if the model gives it none? Its two ends then say all that its name does. */
export const isNamedByEnds = ({ id, from, to, name = "" }: FlowView): boolean =>
  id === flowId({ from, to }) && (name.trim() === "" || name.trim() === id);
