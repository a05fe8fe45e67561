import { trustRank, type FlowView, type GraphNode, type IdentityView } from "@bartizan/model";
import { certainly } from "../condition/value.ts";
import type { Facts } from "../facts/facts.ts";
import { accountHolders, maintainers, outsideConnections, signIns, unauthenticated } from "../facts/reach.ts";
import { components, identities, truth, type ConditionFunction } from "./condition-function.ts";

/** Is it read by similarity search, or does it read from something that is? */
const isIndexed = (node: GraphNode): boolean =>
  node.kind === "vector-store" || node.kind === "retriever" || node.out.some((edge) => edge.to.kind === "vector-store");

const isOpenWeb = (node: GraphNode): boolean =>
  node.kind === "external-content" ||
  node.in.some((edge) => edge.from.kind === "external-content") ||
  (trustRank(node.home) === 0 && !node.families.includes("person"));

const crossesTrust = (facts: Facts, flow: FlowView): boolean => {
  const ends = [flow.from, flow.to].flatMap((id) => facts.graph.node.get(id) ?? []).map((node) => trustRank(node.home));
  return ends[0] !== ends[1] && Math.max(...ends) >= 2;
};

/**
 * Does software act under an identity that something else uses as well? Applications act for the person in front of them, and tools for
 * whoever calls them.
 */
const severalUsers = (facts: Facts, identity: IdentityView): boolean => {
  const users = [...new Set(identity.usedBy)].flatMap((id) => facts.graph.node.get(id) ?? []);
  const people = users.filter((user) => user.families.includes("person"));
  const software = users.filter((user) => !["person", "application", "callable"].some((family) => user.families.includes(family)));
  return software.length > 1 || (software.length === 1 && people.length > 0);
};

/** Functions about components and how they are connected. */
export const componentFunctions: readonly ConditionFunction[] = [
  {
    name: "accountHolders",
    description: "Everyone who signs in to a component: those outside, and our own people, whose accounts can be stolen.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => accountHolders(facts, node),
  },
  {
    name: "admits",
    description: "Does the model say that a component answers another one without a proof of identity? False where nothing is stated.",
    parameters: ["component", "component"],
    returns: truth,
    reads: ["authentication"],
    call: (facts, node: GraphNode, caller: GraphNode) => unauthenticated(facts, node, caller) === true,
  },
  {
    name: "crossesTrust",
    description: "Does the flow join places of different trust, one of them our own?",
    parameters: ["flow"],
    returns: truth,
    call: (facts, flow: FlowView) => crossesTrust(facts, flow),
  },
  {
    name: "is",
    description: "Is the component of a kind or family?",
    parameters: ["component", "kind"],
    returns: truth,
    call: (_, node: GraphNode, word: string) => node.kind === word || node.families.includes(word),
  },
  {
    name: "isIndexed",
    description: "Does what it gives come from a retrieval index?",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => isIndexed(node),
  },
  {
    name: "isOpenWeb",
    description: "Does its content come from the open web?",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => isOpenWeb(node),
  },
  {
    name: "maintainers",
    description: "People of our own who put something into a component.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => maintainers(facts, node),
  },
  {
    name: "outsideConnections",
    description: "Those trusted less than a component who can connect to it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => outsideConnections(facts, node),
  },
  {
    name: "ours",
    description: "Is it in a place that the party which draws the model controls?",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => trustRank(node.home) >= 2,
  },
  {
    name: "readersOf",
    description: "Components that receive from a component.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => facts.once("readers-of", node.id, () => certainly(new Set(node.out.map((edge) => edge.to)))),
  },
  {
    name: "receivesFrom",
    description: "Components that a component receives from.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => facts.once("receives-from", node.id, () => certainly(new Set(node.in.map((edge) => edge.from)))),
  },
  {
    name: "receiver",
    description: "The component that a flow leads to.",
    parameters: ["flow"],
    returns: components,
    call: (facts, flow: FlowView) => certainly([facts.graph.node.get(flow.to)].filter((node) => node !== undefined)),
  },
  {
    name: "sameZone",
    description: "Are two components in the same zone, with no boundary between them?",
    parameters: ["component", "component"],
    returns: truth,
    call: (_, a: GraphNode, b: GraphNode) => a.zone === b.zone,
  },
  {
    name: "sender",
    description: "The component that a flow comes from.",
    parameters: ["flow"],
    returns: components,
    call: (facts, flow: FlowView) => certainly([facts.graph.node.get(flow.from)].filter((node) => node !== undefined)),
  },
  {
    name: "sendsTo",
    description: "Does a flow lead from the first component to the second?",
    parameters: ["component", "component"],
    returns: truth,
    call: (_, from: GraphNode, to: GraphNode) => from.out.some((edge) => edge.to === to),
  },
  {
    name: "severalUsers",
    description: "Does the drawing show software that acts under an identity which something or somebody else uses as well?",
    parameters: ["identity"],
    returns: truth,
    call: (facts, identity: IdentityView) => severalUsers(facts, identity),
  },
  {
    name: "signIns",
    description: "How those who connect to the first component from the second prove who they are.",
    parameters: ["component", "component"],
    returns: { list: "text" },
    reads: ["authentication"],
    call: (facts, node: GraphNode, caller: GraphNode) => signIns(facts, node, caller),
  },
  {
    name: "trustedLess",
    description: "Is the first component's zone trusted less than the second's?",
    parameters: ["component", "component"],
    returns: truth,
    call: (_, a: GraphNode, b: GraphNode) => trustRank(a.home) < trustRank(b.home),
  },
  {
    name: "unauthenticated",
    description: "Does a component answer somebody who has not proved who they are?",
    parameters: ["component", "component"],
    returns: truth,
    reads: ["authentication"],
    call: (facts, node: GraphNode, caller: GraphNode) => unauthenticated(facts, node, caller),
  },
  {
    name: "usersOf",
    description: "The components that act under an identity.",
    parameters: ["identity"],
    returns: components,
    call: (facts, identity: IdentityView) => certainly(identity.usedBy.flatMap((id) => facts.graph.node.get(id) ?? [])),
  },
  {
    name: "workloadIdentity",
    description: "The identity under which a component acts where it is not a person's.",
    parameters: ["component"],
    returns: identities,
    call: (facts, node: GraphNode) => {
      const identity = facts.graph.identities.get(node.identity ?? "");
      return certainly(identity && identity.kind !== "person" ? [identity] : []);
    },
  },
];
