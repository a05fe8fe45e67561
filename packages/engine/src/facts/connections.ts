import type { FlowView, GraphNode } from "@bartizan/model";
import { Members, type Member } from "../condition/value.ts";
import { factOf } from "./fact-attributes.ts";
import type { Facts } from "./facts.ts";
import { outsideConnections } from "./reach.ts";

/** The end of a flow that opens the connection. */
export const clientOf = (facts: Facts, { opens, from, to }: FlowView): GraphNode =>
  facts.graph.node.get(opens === "from" ? from : to) as GraphNode;

/** The end of a flow that is connected to and answers. */
export const serverOf = (facts: Facts, { opens, from, to }: FlowView): GraphNode =>
  facts.graph.node.get(opens === "from" ? to : from) as GraphNode;

/** Carriers that never leave one machine: nobody stands on the way, and there is no address that others could connect to. */
const localCarriers = new Set(["environment", "file", "in-process", "ipc", "local", "memory", "shell", "stdio", "ui"]);

/** Does the flow stay on one machine? */
export const isLocal = ({ protocol }: FlowView): boolean => localCarriers.has(protocol?.toLowerCase() ?? "");

/** Components that open a connection to a component, whichever way the data then moves. */
export const clientsOf = (facts: Facts, node: GraphNode): Members =>
  facts.once("clients", node.id, () => farEnds(facts, node, (client, server) => server === node && client));

/** Components that a component opens a connection to, whichever way the data then moves. */
export const serversOf = (facts: Facts, node: GraphNode): Members =>
  facts.once("servers", node.id, () => farEnds(facts, node, (client, server) => client === node && server));

/**
 * Components from which a component can be connected to over a network: its clients, and where it listens on every address of its network, the machines
 * beside it that somebody outside can reach.
 */
export const neighboursOf = (facts: Facts, node: GraphNode): Members => {
  const clients = clientsOf(facts, node).items.filter(({ item }) => connects(item as GraphNode, node));
  if (factOf(node, "networkBinding")?.value !== "all-interfaces") return new Members(clients);
  const known = new Set(clients.map((member) => member.item));
  return new Members([...clients, ...doorsOf(facts, node.zone).filter(({ item }) => item !== node && !known.has(item))]);
};

/** Is there a connection between two components that leaves the machine? */
const connects = (a: GraphNode, b: GraphNode): boolean =>
  a.out.some(({ to, flow }) => to === b && !isLocal(flow)) || b.out.some(({ to, flow }) => to === a && !isLocal(flow));

/** The components of a zone that somebody outside can connect to; as many as are ever looked at. */
const doorsOf = (facts: Facts, zone: string): readonly Member[] => {
  const byZone = facts.once("doors", "", () => {
    const doors = new Map<string, Member[]>();
    for (const item of facts.graph.nodes) {
      const here = doors.get(item.zone) ?? [];
      if (here.length < mostDoors && outsideConnections(facts, item).items.length > 0)
        doors.set(item.zone, [...here, { item, unknowns: [] }]);
    }
    return doors;
  });
  return byZone.get(zone) ?? [];
};
const mostDoors = 20;

const farEnds = (facts: Facts, node: GraphNode, pick: (client: GraphNode, server: GraphNode) => GraphNode | false): Members => {
  const found = new Map<GraphNode, Member>();
  for (const { flow, reply } of [...node.in, ...node.out]) {
    const client = clientOf(facts, flow);
    const server = serverOf(facts, flow);
    const other = pick(client, server);
    if (reply || !other || other === node || found.has(other)) continue;
    found.set(other, { item: other, unknowns: [], route: () => [{ element: client.id }, { element: server.id, via: flow.id }] });
  }
  return new Members([...found.values()].toSorted((a, b) => (a.item as GraphNode).index - (b.item as GraphNode).index));
};

/**
 * Does what a component sends come towards a caller, over the applications and services between them? Where a model draws no replies at
 * all, every caller is taken to get an answer.
 */
export const answersCaller = (facts: Facts, node: GraphNode, caller: GraphNode): boolean => {
  const drawsReplies = facts.once("draws-replies", "", () => facts.graph.edges.some((edge) => edge.reply));
  const { chain } = facts.conversation(node);
  return !drawsReplies || node.out.some((edge) => edge.to === caller || chain.has(edge.to));
};
