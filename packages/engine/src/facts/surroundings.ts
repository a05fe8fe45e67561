import { trustRank, type Edge, type GraphNode, type Hop } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import { effects, toolsOf } from "./effects.ts";
import type { Facts } from "./facts.ts";

const asMembers = (nodes: Iterable<GraphNode>): Members =>
  new Members([...new Set(nodes)].toSorted((a, b) => a.index - b.index).map((item): Member => ({ item, unknowns: [] })));

/** Everything that can be reached over edges from a component, as far as a test lets the search go on. */
const reachFrom = (
  start: GraphNode,
  step: (node: GraphNode) => readonly { edge: Edge; to: GraphNode }[],
  goesOn: (node: GraphNode) => boolean,
): Set<GraphNode> => {
  const seen = new Set<GraphNode>();
  const frontier = [start];
  for (let here = frontier.pop(); here; here = frontier.pop()) {
    for (const { to } of step(here)) {
      if (to === start || seen.has(to)) continue;
      seen.add(to);
      if (goesOn(to)) frontier.push(to);
    }
  }
  return seen;
};
const forward = (node: GraphNode) => node.out.map((edge) => ({ edge, to: edge.to }));

const isRelay = (node: GraphNode): boolean =>
  ["api", "gateway", "service", "guardrail", "inference-server", "message-broker"].includes(node.kind);

/** The language models that a component drives, directly or through services; itself where it is one. */
export const modelsOf = (facts: Facts, node: GraphNode): Members =>
  facts.once("models-of", node.id, () =>
    asMembers([...(node.kind === "llm" ? [node] : []), ...[...reachFrom(node, forward, isRelay)].filter((each) => each.kind === "llm")]),
  );

/** The people a component works for. */
export const peopleOf = (facts: Facts, node: GraphNode): Members => asMembers(facts.conversation(node).people);

/** The applications and services between the people a component works for and the component. */
export const frontOf = (facts: Facts, node: GraphNode): Members =>
  asMembers([...facts.conversation(node).chain].filter((each) => !each.families.includes("person")));

/** Places outside that a component sends to. */
export const exits = (facts: Facts, node: GraphNode): Members =>
  facts.once("exits", node.id, () =>
    asMembers(node.out.map((edge) => edge.to).filter((to) => trustRank(to.home) === 0 && !facts.conversation(node).chain.has(to))),
  );

/**
 * Stores and channels that a model or agent writes, itself or through its tools, and that it or another one reads: the way on which one
 * output becomes the next input.
 */
export const rereads = (facts: Facts, author: GraphNode): Members =>
  facts.once("rereads", author.id, () => {
    const written = [...reachFrom(author, forward, writes)].filter((each) => each.families.includes("store") && each.kind !== "log");
    const readAgain = written.filter((store) => returnsWhatItIsGiven(facts, store));
    // Whoever reads messages from outside and answers by message reaches other readers of the same kind.
    const actors = [author, ...toolsOf(facts, author).items.map((member) => member.item as GraphNode)];
    const sends = actors.some((each) => effects(facts, each).items.some((member) => member.item === "send"));
    const inboxes = author.in.map((edge) => edge.from).filter((from) => sends && (from.kind === "email" || from.kind === "messaging"));
    return asMembers([...readAgain, ...inboxes]);
  });

const writes = (node: GraphNode): boolean => node.families.includes("callable") || isRelay(node);

/** Does a store keep what it is given, and does a model or agent read it again? One that only answers queries keeps nothing of them. */
const returnsWhatItIsGiven = (facts: Facts, store: GraphNode): boolean =>
  facts.once("returns-what-it-is-given", store.id, () => {
    const gives = new Set([...store.holds, ...store.out.flatMap((edge) => edge.assets ?? [])]);
    const keeps = store.in.some((edge) => edge.assets === undefined || edge.assets.some((asset) => gives.has(asset)));
    const onwards = (each: GraphNode): boolean => writes(each) || each.kind === "vector-store";
    return keeps && [...reachFrom(store, forward, onwards)].some((node) => node.kind === "agent" || node.kind === "llm");
  });

/** Language models and agents whose answers reach a component through people and applications, with the way they take. */
export const advisers = (facts: Facts, node: GraphNode): Members =>
  facts.once("advisers", node.id, () => {
    const handsOn = (each: GraphNode): boolean =>
      each.families.includes("person") || each.families.includes("application") || isRelay(each) || each.kind === "endpoint-device";
    const after = new Map<GraphNode, Edge>();
    const found: Member[] = [];
    let frontier = [node];
    while (frontier.length > 0) {
      const next: GraphNode[] = [];
      for (const here of frontier) {
        for (const edge of here.in) {
          if (edge.from === node || after.has(edge.from)) continue;
          after.set(edge.from, edge);
          if (edge.from.kind === "llm" || edge.from.kind === "agent")
            found.push({ item: edge.from, unknowns: [], route: () => wayDown(edge.from, after) });
          if (handsOn(edge.from)) next.push(edge.from);
        }
      }
      frontier = next;
    }
    return new Members(found.toSorted((a, b) => (a.item as GraphNode).index - (b.item as GraphNode).index));
  });

/** From a component along the edges that were followed to it, back to where the search began. */
const wayDown = (start: GraphNode, after: ReadonlyMap<GraphNode, Edge>): Hop[] => {
  const hops: Hop[] = [{ element: start.id }];
  for (let edge = after.get(start); edge; edge = after.get(edge.to)) hops.push({ element: edge.to.id, via: edge.flow.id });
  return hops;
};

/** Machines on which what a component does takes place: those its flows lead to, and itself where it is one. */
export const hostsOf = (facts: Facts, node: GraphNode): Members =>
  facts.once("hosts-of", node.id, () =>
    asMembers([
      ...(node.families.includes("host") ? [node] : []),
      ...node.out.map((edge) => edge.to).filter((to) => to.families.includes("host")),
    ]),
  );

/** Does what a model answers come back to somebody who shapes its inputs, or to the place they do it from? */
export const answersTo = (facts: Facts, model: GraphNode, caller: GraphNode): boolean =>
  facts.once("answers-to", `${model.id} ${caller.id}`, () => {
    const handsOn = (each: GraphNode): boolean => each.families.includes("application") || isRelay(each) || each.kind === "agent";
    return reachFrom(model, forward, handsOn).has(caller) || facts.conversation(model).people.has(caller);
  });
