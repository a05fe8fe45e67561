/** The id of a flow: its own, or from--to. An end that is no text, as in a model that is not yet checked, is left empty. */
export const flowId = (flow: { id?: unknown; from?: unknown; to?: unknown }): string =>
  typeof flow.id === "string" ? flow.id : `${text(flow.from)}--${text(flow.to)}`;

const text = (end: unknown): string => (typeof end === "string" ? end : "");
