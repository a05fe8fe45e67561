import type { Edge, GraphNode } from "@bartizan/model";
import type { Facts } from "./facts.ts";
import { passage } from "./lanes.ts";

/**
 * A way on which what begins at one component still reaches another when everything that bears a control passes nothing on: its flows, in
 * order. Then the control can be walked around. Every step that may be possible counts as a way, and so does a search that is given up,
 * with no flow to show: what is not known to be closed is taken as open.
 * @param finished takes the control as being there where it is planned
 */
export const detourAround = (
  facts: Facts,
  from: GraphNode,
  to: GraphNode,
  control: string,
  finished = false,
): readonly string[] | undefined => {
  const bearers = facts.bearers(control, finished);
  return facts.once(bearers, `${from.id} ${to.id}`, () => {
    if (bearers.has(from.id) || bearers.has(to.id)) return undefined;
    const seen = new Set<string>();
    const frontier: Step[] = [{ node: from, arrivedIn: undefined, edge: undefined, before: undefined }];
    for (const here of frontier) {
      for (const lane of facts.lanes(here.node)) {
        const next = lane.edge.to;
        if (bearers.has(lane.edge.flow.id) || bearers.has(next.id)) continue;
        if (here.edge && passage(lane, here.arrivedIn) === "no") continue;
        const step: Step = { node: next, arrivedIn: lane.asset, edge: lane.edge, before: here };
        if (next === to) return flowsOf(step);
        const key = `${next.id} ${lane.asset ?? ""}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (seen.size > mostSteps) return [];
        frontier.push(step);
      }
    }
    return undefined;
  });
};

/** Steps after which a search is given up; systems that people draw have far fewer. */
const mostSteps = 400;

interface Step {
  node: GraphNode;
  arrivedIn: string | undefined;
  edge: Edge | undefined;
  before: Step | undefined;
}

const flowsOf = (last: Step): string[] => {
  const flows: string[] = [];
  for (let here: Step | undefined = last; here?.edge; here = here.before) flows.push(here.edge.flow.id);
  return flows.toReversed();
};
