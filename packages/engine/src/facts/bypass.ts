import type { Edge, GraphNode, Hop } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import type { Facts } from "./facts.ts";

/**
 * Components that get from a checkpoint, such as a guardrail or a reviewer, what they also get from the same sender without it: somebody
 * drew the check into one way and not into the other. Only the asset itself is followed, with the way around.
 */
export const bypassed = (facts: Facts, checkpoint: GraphNode): Members =>
  facts.once("bypassed", checkpoint.id, () => {
    const found = new Map<GraphNode, Member>();
    const passedOn = new Map<string, GraphNode[]>();
    for (const edge of checkpoint.out)
      for (const asset of edge.assets ?? []) passedOn.set(asset, [...(passedOn.get(asset) ?? []), edge.to]);
    for (const edge of checkpoint.in) {
      for (const asset of edge.assets ?? []) {
        const targets = (passedOn.get(asset) ?? []).filter((target) => target !== edge.from && !found.has(target));
        if (targets.length === 0) continue;
        const around = waysFrom(edge.from, asset, checkpoint);
        for (const target of targets)
          if (around.has(target)) found.set(target, { item: target, unknowns: [], route: () => wayTo(target, edge.from, asset, around) });
      }
    }
    return new Members([...found.values()].toSorted((a, b) => (a.item as GraphNode).index - (b.item as GraphNode).index));
  });

/** Components looked at from one sender; systems that people draw need far fewer. */
const mostSteps = 400;

/** Where an asset gets to from a sender without a component, each with the edge it comes in by. */
const waysFrom = (sender: GraphNode, asset: string, without: GraphNode): ReadonlyMap<GraphNode, Edge> => {
  const cameBy = new Map<GraphNode, Edge>();
  const frontier = [sender];
  for (const here of frontier) {
    for (const edge of here.out) {
      if (edge.to === without || edge.to === sender || cameBy.has(edge.to) || !edge.assets?.includes(asset)) continue;
      cameBy.set(edge.to, edge);
      if (frontier.length < mostSteps) frontier.push(edge.to);
    }
  }
  return cameBy;
};

const wayTo = (target: GraphNode, sender: GraphNode, asset: string, cameBy: ReadonlyMap<GraphNode, Edge>): Hop[] => {
  const hops: Hop[] = [];
  for (let here = target; here !== sender;) {
    const edge = cameBy.get(here);
    if (!edge) break;
    hops.push({ element: here.id, via: edge.flow.id, asset });
    here = edge.from;
  }
  return [{ element: sender.id }, ...hops.toReversed()];
};
