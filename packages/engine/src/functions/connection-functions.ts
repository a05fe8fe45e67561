import type { FlowView, GraphNode } from "@bartizan/model";
import { certainly } from "../condition/value.ts";
import { answersCaller, clientOf, clientsOf, isLocal, neighboursOf, serverOf, serversOf } from "../facts/connections.ts";
import type { Facts } from "../facts/facts.ts";
import { components, truth, type ConditionFunction } from "./condition-function.ts";

/** Functions about who connects to whom, whichever way the data then moves. */
export const connectionFunctions: readonly ConditionFunction[] = [
  {
    name: "answers",
    description: "Does what a component sends come towards a caller? Taken as so in a model that draws no replies.",
    parameters: ["component", "component"],
    returns: truth,
    call: (facts: Facts, node: GraphNode, caller: GraphNode) => answersCaller(facts, node, caller),
  },
  {
    name: "client",
    description: "The component that opens the connection of a flow.",
    parameters: ["flow"],
    returns: components,
    call: (facts: Facts, flow: FlowView) => certainly([clientOf(facts, flow)]),
  },
  {
    name: "clients",
    description: "The components that open a connection to a component.",
    parameters: ["component"],
    returns: components,
    call: (facts: Facts, node: GraphNode) => clientsOf(facts, node),
  },
  {
    name: "isLocal",
    description: "Does a flow stay on one machine, as files and calls within a process do?",
    parameters: ["flow"],
    returns: truth,
    call: (_: Facts, flow: FlowView) => isLocal(flow),
  },
  {
    name: "neighbours",
    description:
      "Components from which a component can be connected to: its clients, and beside one that listens on every address, what people outside can reach.",
    parameters: ["component"],
    returns: components,
    call: (facts: Facts, node: GraphNode) => neighboursOf(facts, node),
  },
  {
    name: "server",
    description: "The component that is connected to over a flow and answers.",
    parameters: ["flow"],
    returns: components,
    call: (facts: Facts, flow: FlowView) => certainly([serverOf(facts, flow)]),
  },
  {
    name: "servers",
    description: "The components that a component opens a connection to.",
    parameters: ["component"],
    returns: components,
    call: (facts: Facts, node: GraphNode) => serversOf(facts, node),
  },
];
