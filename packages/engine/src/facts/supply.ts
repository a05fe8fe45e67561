import { trustRank, type Edge, type GraphNode, type Hop } from "@bartizan/model";
import { or, Undecided, type Truth } from "../condition/truth.ts";
import { statedOf, unknownOf } from "../condition/stated.ts";
import { Members, type Member } from "../condition/value.ts";
import { isContent } from "./composition.ts";
import { toolsOf } from "./effects.ts";
import type { Facts } from "./facts.ts";
import { routeOf, type Arrival } from "./influence.ts";

const suppliesArtifacts = (edge: Edge, facts: Facts): boolean => {
  if (edge.from.kind === "agent" || edge.from.families.includes("person") || edge.from.families.includes("model")) return false;
  if (edge.assets?.some((asset) => ["code", "model"].includes(facts.graph.assets.get(asset)?.kind ?? ""))) return true;
  return edge.from.families.includes("artifact-source") && (edge.assets === undefined || edge.from.kind !== "code-repo");
};

/**
 * Where a component takes programs, models, tools or images from: each supplier once for everybody who can shape what it supplies, since a
 * check on the way of one of them does not stop the others.
 */
export const suppliers = (facts: Facts, consumer: GraphNode): Members =>
  facts.once(
    "suppliers",
    consumer.id,
    () =>
      new Members(
        consumer.in
          .filter((edge) => suppliesArtifacts(edge, facts))
          .flatMap((edge): Member[] => {
            const supplier = { item: edge.from, unknowns: [] };
            const ways = facts.influence.over(edge).map((arrival, weight) => ({ ...supplier, weight, route: () => routeOf(arrival) }));
            return ways.length > 0 ? ways : [supplier];
          }),
      ),
  );

/**
 * Can people outside the organisation put artifacts where this consumer takes them from? Only the first of our own processes on the way is
 * asked: what it makes of them it hands on in its own name.
 */
export const openSupply = (facts: Facts, source: GraphNode, consumer: GraphNode): Truth => {
  if (source.families.includes("process") && trustRank(source.home) >= 2) return false;
  const arrivals = consumer.in
    .filter((edge) => edge.from === source)
    .flatMap((edge) => facts.influence.over(edge))
    .filter(comesThroughStores);
  if (trustRank(source.home) < 2 || arrivals.some((arrival) => arrival.certain)) return true;
  return arrivals.length > 0 && new Undecided([]);
};

const comesThroughStores = (arrival: Arrival): boolean => {
  for (let here = arrival.before; here; here = here.before)
    if (here.node.families.includes("process") && trustRank(here.node.home) >= 2) return false;
  return true;
};

/**
 * Does a check of this kind stand between a source and a consumer? It may be stated at the source, on the flow or at the consumer, and one
 * of them is enough.
 */
export const checkedBetween = (facts: Facts, source: GraphNode, consumer: GraphNode, attribute: string): Truth => {
  const flows = new Set(consumer.in.filter((edge) => edge.from === source).map((edge) => edge.flow));
  const places = [source, consumer, ...flows];
  const stated = places.flatMap((place) => statedOf(facts.now(place), attribute)?.value ?? []);
  if (stated.length === 0) return new Undecided([unknownOf(consumer, attribute)]);
  return stated.map((value): Truth => value === true).reduce((sum, value) => or(sum, () => value), false as Truth);
};

/** Stores that programs are taken from and that an agent writes, itself or through its tools, with the way. */
export const codeStores = (facts: Facts, agent: GraphNode): Members =>
  facts.once("code-stores", agent.id, () => {
    const hands = [{ item: agent, unknowns: [] } as Member, ...toolsOf(facts, agent).items.filter(({ item }) => item !== agent)];
    const found = new Map<GraphNode, Member>();
    for (const { item, route } of hands) {
      for (const edge of (item as GraphNode).out) {
        if (edge.reply || found.has(edge.to) || !takesCode(edge, facts)) continue;
        const way = (): Hop[] => [...(route?.() ?? [{ element: agent.id }]), { element: edge.to.id, via: edge.flow.id }];
        found.set(edge.to, { item: edge.to, unknowns: [], possible: edge.assets === undefined, route: way });
      }
    }
    return new Members([...found.values()]);
  });

/** A repository keeps as code whatever content it is given; any other store only what is called code. */
const takesCode = ({ to, assets }: Edge, facts: Facts): boolean => {
  const kinds = assets?.map((asset) => facts.graph.assets.get(asset));
  if (to.kind === "code-repo") return kinds?.some(isContent) ?? true;
  return to.families.includes("store") && (kinds?.some((asset) => asset?.kind === "code") ?? false);
};

/** Where the data that trains comes from: one step through a data set, if there is one. */
export const trainingSources = (facts: Facts, pipeline: GraphNode): Members =>
  facts.once("training-sources", pipeline.id, () => {
    const found = new Map<GraphNode, Member>();
    for (const edge of pipeline.in) {
      if (edge.from.families.includes("artifact-source") || edge.from.families.includes("person")) continue;
      if (edge.assets?.every((asset) => ["code", "credential", "model"].includes(facts.graph.assets.get(asset)?.kind ?? ""))) continue;
      if (!found.has(edge.from)) found.set(edge.from, { item: edge.from, unknowns: [] });
    }
    return new Members([...found.values()]);
  });
