import type { Edge, GraphNode } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import { trustRank } from "@bartizan/model";
import { compositionOf, isContent } from "./composition.ts";
import type { Facts } from "./facts.ts";
import { passesThrough, routeOf, standingRank, worstFirst, type Arrival } from "./influence.ts";

/** Content that an edge may bring: texts and data, not keys, verdicts or programs. */
const bringsContent = (edge: Edge, facts: Facts): boolean => {
  if (compositionOf(edge.from) === "bounded" && edge.from.kind !== "sensor") {
    const receives = new Set(edge.from.in.flatMap((each) => each.assets ?? []));
    return (edge.assets ?? []).some((asset) => receives.has(asset));
  }
  if (edge.assets === undefined) return !edge.from.families.includes("model");
  return edge.assets.some((asset) => isContent(facts.graph.assets.get(asset)));
};

/** Components whose content a model or agent reads, its own model aside. */
export const contentSources = (facts: Facts, reader: GraphNode): Members =>
  facts.once("content-sources", reader.id, () => {
    const { people } = facts.conversation(reader);
    const found = new Map<GraphNode, Member>();
    for (const edge of reader.in) {
      const from = edge.from;
      if (from === reader || from.families.includes("model") || people.has(from) || !bringsContent(edge, facts)) continue;
      const certain = edge.assets !== undefined;
      if (!found.has(from) || certain)
        found.set(from, {
          item: from,
          unknowns: [],
          possible: !certain,
          route: () => [{ element: from.id }, { element: reader.id, via: edge.flow.id }],
        });
    }
    return new Members([...found.values()]);
  });

/** Influence that comes to a component over the edges from another. */
const arrivalsFrom = (facts: Facts, reader: GraphNode, source: GraphNode): Arrival[] =>
  reader.in.filter((edge) => edge.from === source).flatMap((edge) => facts.influence.over(edge));

const asMembers = (arrivals: readonly Arrival[]): Members => {
  const best = new Map<GraphNode, Arrival>();
  for (const arrival of arrivals.toSorted(worstFirst)) if (!best.has(arrival.foothold.node)) best.set(arrival.foothold.node, arrival);
  return new Members(
    [...best.values()].map((arrival) => ({
      item: arrival.foothold.node,
      unknowns: [],
      possible: !arrival.certain,
      route: () => routeOf(arrival),
      weight: arrival.hops + (arrival.foothold.node.families.includes("person") ? 0 : 20) + 100 * standingRank(arrival.foothold.standing),
    })),
  );
};

/**
 * Who can shape what a model or agent reads from a source, other than the people it works for and what lies between them and it.
 * What only came through the reader itself is left out: that is its own echo.
 */
export const strangers = (facts: Facts, reader: GraphNode, source: GraphNode): Members =>
  facts.once("strangers", `${reader.id} ${source.id}`, () => {
    const { chain } = facts.conversation(reader);
    return asMembers(
      arrivalsFrom(facts, reader, source).filter((arrival) => !chain.has(arrival.foothold.node) && !passesThrough(arrival, reader)),
    );
  });

/** Everyone below full trust who can shape anything that reaches a component; the worst first. */
export const writers = (facts: Facts, node: GraphNode): Members =>
  facts.once("writers", node.id, () => asMembers(facts.influence.at(node)));

/** Those among the writers who are not the component itself. */
export const outsideWriters = (facts: Facts, node: GraphNode): Members =>
  facts.once("outside-writers", node.id, () => asMembers(facts.influence.at(node).filter((arrival) => arrival.hops > 0)));

/** Everyone who puts something into a store: strangers whose content gets there, whoever carries it, and then those who send to it. */
export const contributors = (facts: Facts, store: GraphNode): Members =>
  facts.once("contributors", store.id, () => {
    const { items } = outsideWriters(facts, store);
    const known = new Set(items.map((member) => member.item));
    const own = store.in.filter((edge) => !edge.reply && !known.has(edge.from));
    return new Members([
      ...items,
      ...own.map((edge): Member => ({
        item: edge.from,
        unknowns: [],
        weight: 1000,
        route: () => [{ element: edge.from.id }, { element: store.id, via: edge.flow.id }],
      })),
    ]);
  });

/** Does a model, an agent or another person say it in words of their own on the way? */
const isReworded = (arrival: Arrival): boolean => {
  for (let here = arrival.before; here?.before; here = here.before)
    if (here.node.kind === "agent" || here.node.families.includes("model") || here.node.families.includes("person")) return true;
  return false;
};

const plainArrivals = (facts: Facts, node: GraphNode): Arrival[] =>
  node.in.flatMap((edge) => facts.influence.over(edge)).filter((arrival) => !isReworded(arrival));

/** Those whose content reaches a component as they wrote it, and not in the words of a model or of somebody else. */
export const plainWriters = (facts: Facts, node: GraphNode): Members =>
  facts.once("plain-writers", node.id, () => asMembers(plainArrivals(facts, node)));

/** Those whose content reaches a component as they wrote it, after it was stored. */
export const storedWriters = (facts: Facts, node: GraphNode): Members =>
  facts.once("stored-writers", node.id, () =>
    asMembers(
      plainArrivals(facts, node).filter((arrival) => {
        for (let here = arrival.before; here; here = here.before) if (here.node.families.includes("store")) return true;
        return false;
      }),
    ),
  );

/** The people who speak to a component and are trusted less than it is, with the way they reach it. */
export const callers = (facts: Facts, node: GraphNode): Members =>
  facts.once("callers", node.id, () => {
    const { people } = facts.conversation(node);
    return asMembers(
      facts.influence
        .at(node)
        .filter((arrival) => people.has(arrival.foothold.node) && trustRank(arrival.foothold.node.home) < trustRank(node.home)),
    );
  });

/**
 * Those who can shape what a model is asked, as distinct from those who could shape the model: its artifacts are no inputs, nor are the
 * programs that suppliers and pipelines bring. Programs from elsewhere may be what it judges.
 */
export const inputWriters = (facts: Facts, model: GraphNode): Members =>
  facts.once("input-writers", model.id, () => {
    const isInput = ({ asset, edge }: Arrival): boolean => {
      const kind = facts.graph.assets.get(asset ?? "")?.kind ?? "data";
      const supplied = edge?.from.families.includes("artifact-source") || edge?.from.families.includes("pipeline");
      return kind !== "model" && (kind !== "code" || !supplied);
    };
    const arrivals = model.in.flatMap((edge) => facts.influence.overEach(edge));
    return asMembers(arrivals.filter((arrival) => everyHop(arrival, isInput)));
  });

const everyHop = (arrival: Arrival, test: (each: Arrival) => boolean): boolean => {
  for (let here: Arrival | undefined = arrival; here?.edge; here = here.before) if (!test(here)) return false;
  return true;
};
