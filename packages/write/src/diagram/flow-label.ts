import { clip } from "../columns.ts";
import { visible } from "../visible.ts";
import type { DiagramPlan, PlannedEdge } from "./plan-diagram.ts";

/** What stands at a flow, on at most two lines: what it carries, whether that is untrusted, and its open threats. */
export const flowLabel = ({ flow, carries, untrusted }: PlannedEdge, plan: DiagramPlan): string[] => {
  const tab = plan.tabs.get(flow.id)?.text;
  const notes = [...(untrusted ? ["untrusted"] : []), ...(tab === undefined ? [] : [tab])];
  return [clip(visible(carries).trim(), 24), notes.join(" · ")].filter((line) => line !== "");
};
