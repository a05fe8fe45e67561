/** The id of a flow: its own, or from--to. */
export const flowId = (flow: { id?: unknown; from?: unknown; to?: unknown }): string =>
  typeof flow.id === "string" ? flow.id : `${String(flow.from)}--${String(flow.to)}`;
