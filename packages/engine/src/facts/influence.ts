import { compareText, type Edge, type Graph, type GraphNode, type Hop } from "@bartizan/model";
import { absorbed, compositionOf, isContent, type Composition } from "./composition.ts";
import { footholds, type Foothold, type Standing } from "./footholds.ts";

/** The influence of one foothold where it arrives: on one asset at one component, or on all it receives together. */
export interface Arrival {
  foothold: Foothold;
  /** Possible where it rests on something the model does not say, such as what a flow carries. */
  certain: boolean;
  hops: number;
  node: GraphNode;
  /** The edge it came over and the asset it came in; absent at the foothold itself. */
  edge?: Edge;
  asset?: string;
  before?: Arrival;
}

/** What attackers can shape, computed once for a graph. */
export interface Influence {
  /** Who shapes anything at all that reaches the node; the worst first. */
  at(node: GraphNode): readonly Arrival[];
  /** Who shapes what moves over the edge, as it arrives at the far end. */
  over(edge: Edge): readonly Arrival[];
}

/** Footholds remembered for one slot, per standing; the nearest are kept. More would only repeat the same threat. */
const keptPerStanding = 4;

/** Everything that a slot has accepted. */
class Slot {
  readonly arrivals: Arrival[] = [];
  accepts(arrival: Arrival): boolean {
    let sameStanding = 0;
    for (const known of this.arrivals) {
      if (known.foothold === arrival.foothold) return false;
      if (known.foothold.standing === arrival.foothold.standing) sameStanding++;
    }
    if (sameStanding >= keptPerStanding) return false;
    this.arrivals.push(arrival);
    return true;
  }
}

/** What one component does with what it received. */
interface Handling {
  composition: Composition;
  received: Map<string, Slot>;
  /** Every asset that flows bring, shaped by an attacker or not. */
  receives: Set<string>;
  /** Everything received, together. */
  all: Slot;
  holds: Set<string>;
  absorbs: Set<string>;
}

/**
 * Influence moves along a flow with what it carries: an asset that was received is passed on as it is; an asset that was neither received
 * nor is held is made here from what came in. A breadth-first search from all footholds at once, first over certain steps, then over
 * possible ones, so that each slot keeps its best and nearest footholds and the work stays linear in the size of the graph.
 * @param skip components and flows that pass nothing on, to see what a control on them would stop
 */
export const computeInfluence = (graph: Graph, skip?: { node: (node: GraphNode) => boolean; edge: (edge: Edge) => boolean }): Influence => {
  const handling: Handling[] = graph.nodes.map((node) => ({
    composition: compositionOf(node),
    received: new Map(),
    receives: new Set(node.in.flatMap((edge) => edge.assets ?? [])),
    all: new Slot(),
    holds: new Set(node.holds),
    absorbs: absorbed(node, graph),
  }));
  const foothold = new Map(footholds(graph).map((each) => [each.node.index, each]));
  const contentOf = (asset: string): boolean => isContent(graph.assets.get(asset));

  /** How what is in a slot of a component gets into an asset it sends: certain, possible, or not at all. */
  const passes = (node: GraphNode, from: string | undefined, sent: string | undefined): "certain" | "possible" | "no" => {
    const { composition, receives, holds, absorbs } = handling[node.index] as Handling;
    if (sent === undefined) return composition === "mixes" ? "certain" : composition === "bounded" ? "no" : "possible";
    if (from === sent) return "certain";
    if (composition === "bounded" || !contentOf(sent)) return "no";
    const kind = graph.assets.get(sent)?.kind;
    if (composition === "mixes")
      return kind === "model" && node.kind !== "training-pipeline" && node.kind !== "notebook" ? "no" : "certain";
    if (receives.has(sent)) return "no";
    if (!holds.has(sent)) return from === undefined ? "possible" : "certain";
    return from === undefined || absorbs.has(from) ? "possible" : "no";
  };

  /** Who shapes an asset as the near end of the edge sends it. */
  const leaving = (edge: Edge, sent: string | undefined): Arrival[] => {
    const node = edge.from;
    const slot = new Map<Foothold, Arrival>();
    const consider = (arrival: Arrival, how: "certain" | "possible" | "no"): void => {
      if (how === "no") return;
      const certain = arrival.certain && how === "certain";
      const known = slot.get(arrival.foothold);
      if (known && (known.certain || !certain)) return;
      slot.set(arrival.foothold, certain === arrival.certain ? arrival : { ...arrival, certain });
    };
    const own = foothold.get(node.index);
    if (own && (sent === undefined || contentOf(sent) || own.owns)) consider({ foothold: own, certain: true, hops: 0, node }, "certain");
    for (const [asset, { arrivals }] of (handling[node.index] as Handling).received) {
      const how = passes(node, asset === unsaid ? undefined : asset, sent);
      for (const arrival of arrivals) consider(arrival, how);
    }
    return [...slot.values()];
  };

  const search = (certainOnly: boolean, start: Arrival[]): void => {
    let frontier = start;
    while (frontier.length > 0) {
      const next: Arrival[] = [];
      for (const arrival of frontier) {
        const { node } = arrival;
        if (skip?.node(node)) continue;
        for (const edge of node.out) {
          if (skip?.edge(edge)) continue;
          for (const sent of edge.assets ?? [undefined]) {
            const how = arrival.hops === 0 ? "certain" : passes(node, arrival.asset, sent);
            if (how === "no" || (sent !== undefined && !contentOf(sent) && !(arrival.hops === 0 && arrival.foothold.owns))) continue;
            const certain = arrival.certain && how === "certain";
            if (certainOnly && !certain) continue;
            const onward: Arrival = { foothold: arrival.foothold, certain, hops: arrival.hops + 1, node: edge.to, edge, before: arrival };
            if (sent !== undefined) onward.asset = sent;
            const there = handling[edge.to.index] as Handling;
            const key = sent ?? unsaid;
            let slot = there.received.get(key);
            if (!slot) there.received.set(key, (slot = new Slot()));
            if (!slot.accepts(onward)) continue;
            there.all.accepts(onward);
            next.push(onward);
          }
        }
      }
      frontier = next;
    }
  };

  const starts = [...foothold.values()].map((each): Arrival => ({ foothold: each, certain: true, hops: 0, node: each.node }));
  search(true, starts);
  const arrived = handling.flatMap(({ received }) => [...received.values()].flatMap(({ arrivals }) => arrivals));
  search(false, [...starts, ...arrived.toSorted((a, b) => a.hops - b.hops)]);

  const over = new Map<number, readonly Arrival[]>();
  return {
    at: (node) => {
      const own = foothold.get(node.index);
      const here = (handling[node.index] as Handling).all.arrivals;
      return (own ? [{ foothold: own, certain: true, hops: 0, node }, ...here] : [...here]).toSorted(worstFirst);
    },
    over: (edge) => {
      const known = over.get(edge.index);
      if (known) return known;
      const best = new Map<Foothold, Arrival>();
      if (!skip?.node(edge.from) && !skip?.edge(edge)) {
        for (const sent of edge.assets ?? [undefined]) {
          for (const before of leaving(edge, sent)) {
            const certain = before.certain && (sent !== undefined || before.hops === 0 || compositionOf(edge.from) === "mixes");
            const arrival: Arrival = { foothold: before.foothold, certain, hops: before.hops + 1, node: edge.to, edge, before };
            if (sent !== undefined) arrival.asset = sent;
            const rival = best.get(before.foothold);
            if (!rival || worstFirst(arrival, rival) < 0) best.set(before.foothold, arrival);
          }
        }
      }
      const sorted = [...best.values()].toSorted(worstFirst);
      over.set(edge.index, sorted);
      return sorted;
    },
  };
};

/** Stands for what a flow carries where the model does not say. */
const unsaid = "";

const standingOrder: readonly Standing[] = ["anyone", "physical-world", "third-party"];

/** 0 for those whom least stops. */
export const standingRank = (standing: Standing): number => standingOrder.indexOf(standing);

/** The most certain first, then those whom least stops, people before the places where they act, then the nearest. */
export const worstFirst = (a: Arrival, b: Arrival): number =>
  Number(b.certain) - Number(a.certain) ||
  standingRank(a.foothold.standing) - standingRank(b.foothold.standing) ||
  Number(isPerson(b)) - Number(isPerson(a)) ||
  a.hops - b.hops ||
  compareText(a.foothold.node.id, b.foothold.node.id);

const isPerson = (arrival: Arrival): boolean => arrival.foothold.node.families.includes("person");

/** The way an arrival came, from its foothold. */
export const routeOf = (arrival: Arrival): Hop[] => {
  const hops: Hop[] = [];
  for (let here: Arrival | undefined = arrival; here; here = here.before) {
    const { edge, asset } = here;
    const checks = edge ? [...edge.flow.controls, ...here.node.controls].filter((use) => use.counts).map((use) => use.control) : [];
    hops.push({
      element: here.node.id,
      ...(edge && { via: edge.flow.id }),
      ...(edge?.reply && { reply: true }),
      ...(asset !== undefined && { asset }),
      ...(checks.length > 0 && { checks }),
    });
  }
  return hops.toReversed();
};

/** Does the arrival pass through the component on its way, not counting where it ends? */
export const passesThrough = (arrival: Arrival, node: GraphNode): boolean => {
  for (let here = arrival.before; here; here = here.before) if (here.node === node) return true;
  return false;
};
