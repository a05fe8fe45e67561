import { compareText, type Edge, type Graph, type GraphNode, type Hop } from "@bartizan/model";
import { footholds, type Foothold, type Standing } from "./footholds.ts";
import { passage, type Lane } from "./lanes.ts";

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
  /** The same for each asset on the edge apart, in no order. */
  overEach(edge: Edge): readonly Arrival[];
}

/**
 * Footholds remembered for one slot, people and places of each standing apart; the nearest are kept. Systems that people draw have fewer. In
 * much larger ones further footholds would only repeat the same threat, and the work has to stay linear.
 */
const keptPerStanding = (lanes: number): number => Math.max(4, Math.min(64, Math.floor(8000 / lanes)));

/** Everything that arrives at one component in one asset. */
class Slot {
  readonly arrivals: Arrival[] = [];
  private readonly kept: number[] = [];
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }
  hasRoomFor(foothold: Foothold): boolean {
    if ((this.kept[shelfOf(foothold)] ?? 0) >= this.most) return false;
    return !this.arrivals.some((known) => known.foothold === foothold);
  }
  add(arrival: Arrival): void {
    const shelf = shelfOf(arrival.foothold);
    this.kept[shelf] = (this.kept[shelf] ?? 0) + 1;
    this.arrivals.push(arrival);
  }
}

/** A lane with the slot at its far end. */
interface SlottedLane extends Lane {
  slot: Slot;
}

/**
 * Influence moves along a flow with what it carries: an asset that was received is passed on as it is; an asset that was neither received
 * nor is held is made here from what came in. A breadth-first search from all footholds at once, first over certain steps, then over
 * possible ones, so that each slot keeps its best and nearest footholds and the work stays linear in the size of the graph.
 */
export const computeInfluence = (graph: Graph, lanesFrom: (node: GraphNode) => readonly Lane[]): Influence => {
  const received: Map<string, Slot>[] = graph.nodes.map(() => new Map());
  const guards = new Map([...graph.flows.values()].map((flow) => [flow, guardsOf(flow)]));
  const guardsOn = ({ edge }: Lane): Guards => guards.get(edge.flow) as Guards;
  const all = graph.nodes.map((node) => lanesFrom(node).toSorted((a, b) => leastGuardedFirst(guardsOn(a), guardsOn(b))));
  const most = keptPerStanding(all.reduce((sum, each) => sum + each.length, 0));
  const lanes: SlottedLane[][] = all.map((each) =>
    each.map((lane): SlottedLane => {
      const there = received[lane.edge.to.index] as Map<string, Slot>;
      const key = lane.asset ?? unsaid;
      let slot = there.get(key);
      if (!slot) there.set(key, (slot = new Slot(most)));
      return { ...lane, slot };
    }),
  );
  const foothold = new Map(footholds(graph).map((each) => [each.node.index, each]));

  /** Sends an arrival on over one lane, if its slot takes it. */
  const send = (before: Arrival, lane: SlottedLane, certain: boolean, onward: Arrival[]): void => {
    if (lane.answers && before.edge && !cameFrom(before, lane.edge.to)) return;
    if (!lane.slot.hasRoomFor(before.foothold)) return;
    const arrival: Arrival = { foothold: before.foothold, certain, hops: before.hops + 1, node: lane.edge.to, edge: lane.edge, before };
    if (lane.asset !== undefined) arrival.asset = lane.asset;
    lane.slot.add(arrival);
    onward.push(arrival);
  };
  const search = (first: Arrival[], certainOnly: boolean): Arrival[] => {
    const found: Arrival[] = [];
    for (let frontier = first; frontier.length > 0;) {
      const next: Arrival[] = [];
      for (const arrival of frontier) {
        for (const lane of lanes[arrival.node.index] as SlottedLane[]) {
          const how = passage(lane, arrival.asset);
          if (how === "no" || (certainOnly && how === "possible")) continue;
          send(arrival, lane, arrival.certain && how === "certain", next);
        }
      }
      found.push(...next);
      frontier = next;
    }
    return found;
  };

  const start: Arrival[] = [];
  const doubtful: Arrival[] = [];
  for (const each of foothold.values()) {
    const begin: Arrival = { foothold: each, certain: each.certain, hops: 0, node: each.node };
    for (const lane of lanes[each.node.index] as SlottedLane[])
      if (lane.content || each.owns) send(begin, lane, each.certain, each.certain ? start : doubtful);
  }
  const certain = [...start, ...search(start, true)];
  for (const arrival of certain) {
    for (const lane of lanes[arrival.node.index] as SlottedLane[])
      if (passage(lane, arrival.asset) === "possible") send(arrival, lane, false, doubtful);
  }
  search(doubtful, false);

  /** Who shapes what moves over a lane, straight from the slots at its near end. */
  const arrivalsOver = (lane: Lane): Arrival[] => {
    const { edge, asset } = lane;
    const best = new Map<Foothold, Arrival>();
    const consider = (before: Arrival, isCertain: boolean): void => {
      const arrival: Arrival = { foothold: before.foothold, certain: isCertain, hops: before.hops + 1, node: edge.to, edge, before };
      if (asset !== undefined) arrival.asset = asset;
      const rival = best.get(before.foothold);
      if (!rival || worstFirst(arrival, rival) < 0) best.set(before.foothold, arrival);
    };
    const own = foothold.get(edge.from.index);
    if (own && (lane.content || own.owns)) consider({ foothold: own, certain: own.certain, hops: 0, node: edge.from }, own.certain);
    for (const slot of (received[edge.from.index] as Map<string, Slot>).values()) {
      for (const arrival of slot.arrivals) {
        const how = lane.answers && !cameFrom(arrival, edge.to) ? "no" : passage(lane, arrival.asset);
        if (how !== "no") consider(arrival, arrival.certain && how === "certain");
      }
    }
    return [...best.values()];
  };

  const overEach = (edge: Edge): readonly Arrival[] =>
    (lanes[edge.from.index] as SlottedLane[]).flatMap((lane) => (lane.edge === edge ? arrivalsOver(lane) : []));
  const over = new Map<number, readonly Arrival[]>();
  return {
    overEach,
    at: (node) => {
      const own = foothold.get(node.index);
      const slots = [...(received[node.index] as Map<string, Slot>).values()];
      const begun: Arrival[] = own ? [{ foothold: own, certain: own.certain, hops: 0, node }] : [];
      return worstOfEach([...begun, ...slots.flatMap(({ arrivals }) => arrivals)]);
    },
    over: (edge) => {
      const known = over.get(edge.index);
      if (known) return known;
      const sorted = worstOfEach(overEach(edge));
      over.set(edge.index, sorted);
      return sorted;
    },
  };
};

/** What a flow is said to be guarded with. */
interface Guards {
  count: number;
  said: string;
}

const guardsOf = (flow: Edge["flow"]): Guards => {
  const said = [
    ...flow.controls.map(({ control, status }) => `${control} ${status}`),
    ...Object.entries(flow.attributes).map(([id, { value }]) => `${id} ${String(value)}`),
  ];
  return { count: said.length, said: said.join() };
};

/** Of two flows between the same places the one of which less is said comes first; names do not count. */
const leastGuardedFirst = (a: Guards, b: Guards): number => a.count - b.count || compareText(a.said, b.said);

/** Did the arrival come by way of a component? A model's answer goes to the caller whose words it answers. */
const cameFrom = (arrival: Arrival, caller: GraphNode): boolean => {
  for (let here: Arrival | undefined = arrival; here; here = here.before) if (here.node === caller) return true;
  return false;
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
  Number(isPerson(b.foothold)) - Number(isPerson(a.foothold)) ||
  a.hops - b.hops ||
  compareText(a.foothold.node.id, b.foothold.node.id);

/** The worst arrival of each foothold, the worst first. */
const worstOfEach = (arrivals: readonly Arrival[]): Arrival[] => {
  const best = new Map<Foothold, Arrival>();
  for (const arrival of arrivals) {
    const rival = best.get(arrival.foothold);
    if (!rival || worstFirst(arrival, rival) < 0) best.set(arrival.foothold, arrival);
  }
  return [...best.values()].toSorted(worstFirst);
};

const isPerson = (foothold: Foothold): boolean => foothold.node.families.includes("person");

const shelfOf = (foothold: Foothold): number => 2 * standingRank(foothold.standing) + Number(isPerson(foothold));

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
