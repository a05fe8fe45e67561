import { trustRank, type GraphNode, type Hop, type Loss } from "@bartizan/model";
import { memberName } from "../condition/value.ts";
import { statedOf } from "../condition/stated.ts";
import { effects } from "../facts/effects.ts";
import type { Facts } from "../facts/facts.ts";

/** What an attacker who has taken a place can go on to, and what that costs. */
export interface Stretch {
  hops: Hop[];
  loss: Loss;
  /** 1 negligible to 5 severe. */
  weight: number;
}

const farthest = 3;

/**
 * Where an attacker can go from a component: over its flows, and to whatever its credentials open; where it does what they say in either
 * direction, since it may ask as well as send, and where they only use it along with what it sends. Ends where something is lost.
 */
export const beyond = (start: GraphNode, obeys: boolean, onRoute: ReadonlySet<string>, facts: Facts): Stretch[] => {
  const found: Stretch[] = [];
  const seen = new Set<string>([...onRoute, start.id]);
  let frontier: { node: GraphNode; hops: Hop[]; worst?: { loss: Loss; weight: number } }[] = [{ node: start, hops: [] }];
  for (let depth = 1; depth <= farthest; depth++) {
    const next: typeof frontier = [];
    for (const { node, hops, worst } of frontier) {
      for (const [to, via] of neighbours(node, obeys, facts)) {
        if (seen.has(to.id) || (to.families.includes("person") && trustRank(to.home) > 0) || to.kind === "log" || to.kind === "monitor")
          continue;
        seen.add(to.id);
        const way = [...hops, { element: to.id, ...(via !== undefined && { via }) }];
        const end = lossAt(to, facts);
        const most = end && worst && worst.weight > end.weight ? worst : (end ?? worst);
        if (end && most) found.push({ hops: way, ...most });
        if (handsOn(to)) next.push({ node: to, hops: way, ...(most && { worst: most }) });
      }
    }
    frontier = next;
  }
  return found;
};

/**
 * How what a taken component can see leaves: from a place where something worth having rests, over tools and services to the component, and
 * from there over tools, services and applications to the outside.
 */
export const waysOutThrough = (node: GraphNode, facts: Facts): Stretch[] => {
  const exits = ways(node, "out").filter(({ end }) => trustRank(end.home) === 0);
  const sources = [...ways(node, "in"), ...ways(node, "ask")].flatMap(({ end, hops }) => {
    const lost = lossAt(end, facts);
    return lost?.loss.property === "confidentiality" && trustRank(end.home) > 0 ? [{ end, hops, ...lost }] : [];
  });
  const seen = new Set<string>();
  return sources.flatMap(({ hops: before, loss, weight }) =>
    exits.flatMap(({ hops: after }): Stretch[] => {
      const hops = [...before, ...after.slice(1)];
      const id = hops.map((hop) => hop.element).join(">");
      if (seen.has(id) || new Set(hops.map((hop) => hop.element)).size < hops.length) return [];
      seen.add(id);
      return [{ hops, loss, weight }];
    }),
  );
};

/** How many components lie between a taken one and a store or the outside, at most. */
const between = 1;
const mostWays = 12;

/** The ways from a component to what it sends to, or to it from what sends to it or answers it. */
const ways = (node: GraphNode, towards: "in" | "out" | "ask"): { end: GraphNode; hops: Hop[] }[] => {
  const found: { end: GraphNode; hops: Hop[] }[] = [];
  let frontier: { end: GraphNode; hops: Hop[] }[] = [{ end: node, hops: [{ element: node.id }] }];
  for (let depth = 0; depth <= between; depth++) {
    const next: typeof frontier = [];
    for (const { end, hops } of frontier) {
      for (const edge of towards === "in" ? end.in : end.out) {
        const other = towards === "in" ? edge.from : edge.to;
        if (hops.some((hop) => hop.element === other.id) || found.length >= mostWays) continue;
        const [first, ...rest] = hops as [Hop, ...Hop[]];
        const way =
          towards === "out"
            ? [...hops, { element: other.id, via: edge.flow.id }]
            : [{ element: other.id }, { ...first, via: edge.flow.id }, ...rest];
        found.push({ end: other, hops: way });
        if (relays(other)) next.push({ end: other, hops: way });
      }
    }
    frontier = next;
  }
  return found;
};

const relays = (node: GraphNode): boolean =>
  trustRank(node.home) > 0 &&
  (node.families.includes("callable") || node.families.includes("application") || node.families.includes("service"));

const neighbours = (node: GraphNode, obeys: boolean, facts: Facts): [GraphNode, string | undefined][] => [
  ...node.out.map((edge): [GraphNode, string] => [edge.to, edge.flow.id]),
  ...(obeys ? node.in.map((edge): [GraphNode, string] => [edge.from, edge.flow.id]) : []),
  ...node.holds
    .flatMap((id) => facts.graph.assets.get(id)?.unlocks ?? [])
    .flatMap((id): [GraphNode, undefined][] => {
      const target = facts.graph.node.get(id);
      return target ? [[target, undefined]] : [];
    }),
];

/** Does somebody who steers it get further through it? Tools and services do what they are asked. */
const handsOn = (node: GraphNode): boolean =>
  trustRank(node.home) > 0 &&
  (node.families.includes("process") || node.kind === "secrets-store" || node.families.includes("artifact-source"));

const effectWeights: Record<string, number> = { write: 3, configure: 4, send: 4, destroy: 5, execute: 5, pay: 5 };

const lossAt = (node: GraphNode, facts: Facts): { loss: Loss; weight: number } | undefined => {
  let best: { loss: Loss; weight: number } | undefined;
  const consider = (loss: Loss, weight: number): void => {
    if (!best || weight > best.weight) best = { loss, weight };
  };
  for (const id of node.holds) {
    const asset = facts.graph.assets.get(id);
    if (!asset) continue;
    const weight =
      { public: 1, internal: 2, confidential: 4, secret: 5 }[String(statedOf(asset, "confidentiality")?.value)] ??
      (asset.kind === "money" || asset.kind === "safety" ? 5 : 3);
    consider(
      { property: ["money", "service", "safety", "reputation"].includes(asset.kind) ? "integrity" : "confidentiality", target: id },
      weight,
    );
  }
  for (const member of effects(facts, node).items) {
    const weight = effectWeights[memberName(member)];
    if (weight !== undefined) consider({ property: "effect", target: node.id, effect: memberName(member) }, weight);
  }
  if (node.families.includes("host")) consider({ property: "integrity", target: node.id }, 4);
  if (node.families.includes("model") || node.kind === "memory" || node.kind === "agent-config")
    consider({ property: "integrity", target: node.id }, 3);
  if (node.kind === "guardrail") consider({ property: "integrity", target: node.id }, 2);
  if (node.families.includes("callable")) consider({ property: "integrity", target: node.id }, 2);
  if (trustRank(node.home) === 0) consider({ property: "confidentiality", target: node.id }, 3);
  return best;
};
