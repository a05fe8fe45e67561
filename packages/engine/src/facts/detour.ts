import type { GraphNode } from "@bartizan/model";
import type { Facts } from "./facts.ts";
import { passage } from "./lanes.ts";

/**
 * Does what begins at one component still reach another when everything that bears a control passes nothing on? Then the control can be
 * walked around. Every step that may be possible counts as a way, and so does a search that is given up: what is not known to be closed
 * is taken as open.
 */
export const hasDetour = (facts: Facts, from: GraphNode, to: GraphNode, control: string): boolean =>
  facts.once("detour", `${control} ${from.id} ${to.id}`, () => {
    const bearers = facts.bearers(control);
    if (bearers.has(from.id) || bearers.has(to.id)) return false;
    const seen = new Set<string>();
    const frontier: { node: GraphNode; arrivedIn: string | undefined; start: boolean }[] = [
      { node: from, arrivedIn: undefined, start: true },
    ];
    for (let here = frontier.pop(); here; here = frontier.pop()) {
      for (const lane of facts.lanes(here.node)) {
        const next = lane.edge.to;
        if (bearers.has(lane.edge.flow.id) || bearers.has(next.id)) continue;
        if (!here.start && passage(lane, here.arrivedIn) === "no") continue;
        if (next === to) return true;
        const key = `${next.id} ${lane.asset ?? ""}`;
        if (seen.has(key)) continue;
        seen.add(key);
        if (seen.size > mostSteps) return true;
        frontier.push({ node: next, arrivedIn: lane.asset, start: false });
      }
    }
    return false;
  });

/** Steps after which a search is given up; systems that people draw have far fewer. */
const mostSteps = 400;
