import { trustRank, type GraphNode } from "@bartizan/model";
import { memberName, Members, type Member } from "../condition/value.ts";
import { statedOf, unknownOf } from "../condition/stated.ts";
import { Undecided, type Truth } from "../condition/truth.ts";
import { factOf } from "./fact-attributes.ts";
import type { Facts } from "./facts.ts";
import { footholdAt } from "./foothold-at.ts";

/** Those trusted less than a component who hold a connection to it, and the internet where it answers to it. */
export const outsideConnections = (facts: Facts, node: GraphNode): Members =>
  facts.once("outside-connections", node.id, () => {
    const found = new Map<GraphNode, Member>();
    for (const edge of node.in) {
      const opener = edge.flow.opens === "from" ? edge.flow.from : edge.flow.to;
      const isOutside = trustRank(edge.from.home) < Math.min(2, trustRank(node.home)) || footholdAt(facts, edge.from) !== undefined;
      if (edge.reply || opener !== edge.from.id || !isOutside) continue;
      const route = () => [{ element: edge.from.id }, { element: node.id, via: edge.flow.id }];
      if (!found.has(edge.from)) found.set(edge.from, { item: edge.from, unknowns: [], route });
    }
    if (factOf(node, "internetExposed")?.value === true) found.set(node, { item: node, unknowns: [], route: () => [{ element: node.id }] });
    return new Members(
      [...found.values()].toSorted(
        (a, b) =>
          trustRank((a.item as GraphNode).home) - trustRank((b.item as GraphNode).home) ||
          (a.item as GraphNode).index - (b.item as GraphNode).index,
      ),
    );
  });

/** Everyone who signs in to a component: those outside, and our own people, whose accounts can be stolen. */
export const accountHolders = (facts: Facts, node: GraphNode): Members =>
  facts.once("account-holders", node.id, () => {
    const outside = outsideConnections(facts, node).items;
    const known = new Set(outside.map((member) => member.item));
    const people = node.in.filter((edge) => !edge.reply && edge.from.families.includes("person") && !known.has(edge.from));
    return new Members([
      ...outside,
      ...people.map((edge): Member => ({
        item: edge.from,
        unknowns: [],
        weight: 50,
        route: () => [{ element: edge.from.id }, { element: node.id, via: edge.flow.id }],
      })),
    ]);
  });

/** How those who connect from a caller prove who they are, as far as it is stated; a flow's word goes before the component's. */
export const signIns = (facts: Facts, node: GraphNode, caller: GraphNode): Members => {
  const asks = node.in.filter((edge) => !edge.reply && edge.from === caller);
  const fetches = node.out.filter((edge) => !edge.reply && edge.to === caller && edge.flow.opens === "to");
  const stated = [...asks, ...fetches].flatMap((edge) => statedOf(facts.now(edge.flow), "authentication") ?? []);
  const own = statedOf(facts.now(node), "authentication");
  const decisive = stated.length > 0 ? stated : own ? [own] : [];
  return new Members([...new Set(decisive.map((each) => String(each.value)))].map((item): Member => ({ item, unknowns: [] })));
};

/** People of our own who put something into a component, with the way they do. */
export const maintainers = (facts: Facts, node: GraphNode): Members =>
  facts.once("maintainers", node.id, () => {
    const found = new Map<GraphNode, Member>();
    for (const { from, flow, assets } of node.in) {
      if (!from.families.includes("person") || trustRank(from.home) < 2 || assets?.length === 0 || found.has(from)) continue;
      found.set(from, { item: from, unknowns: [], route: () => [{ element: from.id }, { element: node.id, via: flow.id }] });
    }
    return new Members([...found.values()]);
  });

const admitsAnyone = ["none", "optional", "trusts-loopback"];

/** Does a component answer somebody who has not proved who they are? What a flow states goes before what the component states. */
export const unauthenticated = (facts: Facts, node: GraphNode, caller: GraphNode): Truth => {
  const methods = signIns(facts, node, caller);
  if (methods.items.length === 0) return new Undecided([unknownOf(node, "authentication")]);
  return methods.items.some((method) => admitsAnyone.includes(memberName(method)));
};
