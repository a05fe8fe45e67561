import type { GraphNode } from "@bartizan/model";
import { toolsOf } from "./effects.ts";
import type { Facts } from "./facts.ts";

/**
 * Agents that can set each other to work in a circle, each circle under its first agent. They are the strongly connected parts of the graph
 * of calls, found in two searches (S. R. Kosaraju): one that notes in which order agents are done with, and one backwards in that order.
 */
export const circles = (facts: Facts): ReadonlyMap<GraphNode, readonly GraphNode[]> =>
  facts.once("circles", "", () => {
    const agents = facts.nodesOf("agent");
    const called = new Map(agents.map((agent) => [agent, calledAgents(facts, agent)]));
    const callers = new Map<GraphNode, GraphNode[]>(agents.map((agent) => [agent, []]));
    for (const [caller, others] of called) for (const other of others) callers.get(other)?.push(caller);

    const seen = new Set<GraphNode>();
    const done = agents.flatMap((agent) => inOrderOfReturn(agent, called, seen));
    const placed = new Set<GraphNode>();
    const found = new Map<GraphNode, readonly GraphNode[]>();
    for (const agent of done.toReversed()) {
      const members = inOrderOfReturn(agent, callers, placed).toSorted((a, b) => a.index - b.index);
      const [first] = members;
      if (first && members.length > 1) found.set(first, members);
    }
    return found;
  });

const calledAgents = (facts: Facts, agent: GraphNode): GraphNode[] =>
  toolsOf(facts, agent).items.flatMap(({ item }) => (typeof item === "object" && "home" in item && item.kind === "agent" ? [item] : []));

/** What can be reached and was not seen before, each after everything that it leads to; it is then seen. */
const inOrderOfReturn = (start: GraphNode, next: ReadonlyMap<GraphNode, readonly GraphNode[]>, seen: Set<GraphNode>): GraphNode[] => {
  const done: GraphNode[] = [];
  const open = new Set<GraphNode>();
  const stack = seen.has(start) ? [] : [start];
  for (let here = stack.at(-1); here; here = stack.at(-1)) {
    if (!seen.has(here)) {
      seen.add(here);
      open.add(here);
      for (const each of next.get(here) ?? []) if (!seen.has(each)) stack.push(each);
      continue;
    }
    stack.pop();
    if (open.delete(here)) done.push(here);
  }
  return done;
};
