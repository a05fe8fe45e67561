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

    const done = agents.reduce<Set<GraphNode>>((seen, agent) => inOrderOfReturn(agent, called, seen), new Set());
    const placed = new Set<GraphNode>();
    const found = new Map<GraphNode, readonly GraphNode[]>();
    for (const agent of [...done].toReversed()) {
      if (placed.has(agent)) continue;
      const before = placed.size;
      inOrderOfReturn(agent, callers, placed);
      const members = [...placed].slice(before).toSorted((a, b) => a.index - b.index);
      const [first] = members;
      if (first && members.length > 1) found.set(first, members);
    }
    return found;
  });

const calledAgents = (facts: Facts, agent: GraphNode): GraphNode[] =>
  toolsOf(facts, agent).items.flatMap(({ item }) => (typeof item === "object" && "home" in item && item.kind === "agent" ? [item] : []));

/** Adds what can be reached to those already done with, each after everything that it leads to. */
const inOrderOfReturn = (start: GraphNode, next: ReadonlyMap<GraphNode, readonly GraphNode[]>, done: Set<GraphNode>): Set<GraphNode> => {
  const open = new Set<GraphNode>();
  const stack = [start];
  for (let here = stack.at(-1); here; here = stack.at(-1)) {
    const ahead = open.has(here) ? undefined : (next.get(here) ?? []).filter((each) => !done.has(each) && !open.has(each));
    open.add(here);
    if (ahead && ahead.length > 0) stack.push(...ahead);
    else done.add(stack.pop() as GraphNode);
  }
  return done;
};
