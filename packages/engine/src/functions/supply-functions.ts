import type { GraphNode } from "@bartizan/model";
import { checkedBetween, codeStores, openSupply, suppliers, trainingSources } from "../facts/supply.ts";
import { components, truth, type ConditionFunction } from "./condition-function.ts";

/** Functions about where artifacts and training data come from. */
export const supplyFunctions: readonly ConditionFunction[] = [
  {
    name: "checked",
    description: "Is the check that an attribute names made at the source, on the flow or at the consumer?",
    parameters: ["component", "component", "attribute"],
    returns: truth,
    call: (facts, source: GraphNode, consumer: GraphNode, attribute: string) => checkedBetween(facts, source, consumer, attribute),
  },
  {
    name: "codeStores",
    description: "Stores that programs are taken from and that an agent writes, itself or through its tools.",
    parameters: ["component"],
    returns: components,
    call: (facts, agent: GraphNode) => codeStores(facts, agent),
  },
  {
    name: "openSupply",
    description: "Can people outside the organisation put artifacts where the consumer takes them from?",
    parameters: ["component", "component"],
    returns: truth,
    call: (facts, source: GraphNode, consumer: GraphNode) => openSupply(facts, source, consumer),
  },
  {
    name: "suppliers",
    description: "Where a component takes programs, models, tools or images from.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => suppliers(facts, node),
  },
  {
    name: "trainingSources",
    description: "Where the data that trains comes from.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => trainingSources(facts, node),
  },
];
