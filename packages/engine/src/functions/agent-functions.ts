import { type GraphNode } from "@bartizan/model";
import { statedOf, unknownOf } from "../condition/stated.ts";
import { Undecided, type Truth } from "../condition/truth.ts";
import { certainly } from "../condition/value.ts";
import { circles } from "../facts/circles.ts";
import { agentsOf, effects, reachableEffects, servesAgent, toolsOf } from "../facts/effects.ts";
import type { Facts } from "../facts/facts.ts";
import { outputUsers, renderers, waysOut } from "../facts/sinks.ts";
import { advisers, answersTo, exits, frontOf, hostsOf, modelsOf, peopleOf, rereads } from "../facts/surroundings.ts";
import { components, truth, type ConditionFunction } from "./condition-function.ts";

const delegated = ["delegated-user", "per-user"];

/** Does it act with rights of its own rather than with those of the person it works for? */
const ownAuthority = (facts: Facts, node: GraphNode): Truth => {
  const now = facts.now(node);
  const permissions = statedOf(now, "toolPermissions");
  if (delegated.includes(String(permissions?.value)) || statedOf(now, "authorization")?.value === "delegated-user") return false;
  const identity = node.identity === undefined ? undefined : facts.graph.identities.get(node.identity);
  const onBehalf = identity && statedOf(facts.now(identity), "onBehalfOf");
  if (onBehalf) return onBehalf.value === "none";
  if (node.in.some((edge) => !edge.reply && edge.flow.as === "end-user")) return false;
  if (permissions) return true;
  return new Undecided([identity ? unknownOf(identity, "onBehalfOf") : unknownOf(node, "toolPermissions")]);
};

/** Is what it does recorded elsewhere? A flow to a log or monitor shows it; where none is drawn it is unknown unless stated. */
const recorded = (facts: Facts, node: GraphNode): Truth => {
  if (node.out.some((edge) => edge.to.kind === "log" || edge.to.kind === "monitor")) return true;
  const stated = statedOf(facts.now(node), "logging");
  return stated ? stated.value !== "none" : new Undecided([unknownOf(node, "logging")]);
};

/** Functions about what agents and tools can do. */
export const agentFunctions: readonly ConditionFunction[] = [
  {
    name: "agentsBehind",
    description: "The agents on whose word a component reads: itself, or those that call it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => (node.kind === "agent" || node.kind === "llm" ? certainly([node]) : agentsOf(facts, node)),
  },
  {
    name: "agentsOf",
    description: "The agents and language models that call a tool.",
    parameters: ["component"],
    returns: components,
    call: (facts, tool: GraphNode) => agentsOf(facts, tool),
  },
  {
    name: "circle",
    description: "Agents that can set each other to work in a circle: the others, told at the first of them only.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => certainly((circles(facts).get(node) ?? []).filter((each) => each !== node)),
  },
  {
    name: "effects",
    description: "What a component can do to the world outside itself.",
    parameters: ["component"],
    returns: { list: "text" },
    call: (facts, node: GraphNode) => effects(facts, node),
  },
  {
    name: "knownTo",
    description: "Does the model say or show that a component has an effect? False where effects are not stated.",
    parameters: ["component", "text"],
    returns: truth,
    call: (facts, node: GraphNode, effect: string) => effects(facts, node).items.some((member) => member.item === effect),
  },
  {
    name: "outputUsers",
    description: "Applications that show what a model or agent writes, and programs that query a database with it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => outputUsers(facts, node),
  },
  {
    name: "ownAuthority",
    description: "Does it act with rights of its own rather than with those of the person it works for?",
    parameters: ["component"],
    returns: truth,
    reads: ["authorization", "onBehalfOf", "toolPermissions"],
    call: (facts, node: GraphNode) => ownAuthority(facts, node),
  },
  {
    name: "reachableEffects",
    description: "What a component can do to the world outside itself, alone and through the tools that it calls.",
    parameters: ["component"],
    returns: { list: "text" },
    call: (facts, node: GraphNode) => reachableEffects(facts, node),
  },
  {
    name: "recorded",
    description: "Is what it does recorded elsewhere? Unknown where no flow to a log is drawn and nothing is stated.",
    parameters: ["component"],
    returns: truth,
    reads: ["logging"],
    call: (facts, node: GraphNode) => recorded(facts, node),
  },
  {
    name: "renderers",
    description: "Applications that show what a model or agent writes.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => renderers(facts, node),
  },
  {
    name: "servesAgent",
    description: "Is it a model that answers an agent, directly or through a service?",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => servesAgent(node),
  },
  {
    name: "toolsOf",
    description: "What an agent calls.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => toolsOf(facts, node),
  },
  {
    name: "waysOut",
    description: "Tools through which an agent can get data out, fetching included.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => waysOut(facts, node),
  },
  {
    name: "advisers",
    description: "The language models and agents whose answers reach a component through people and applications.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => advisers(facts, node),
  },
  {
    name: "exits",
    description: "Places outside that a component sends to.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => exits(facts, node),
  },
  {
    name: "frontOf",
    description: "The applications and services between people and a component.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => frontOf(facts, node),
  },
  {
    name: "hostsOf",
    description: "Machines on which what a component does takes place.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => hostsOf(facts, node),
  },
  {
    name: "modelsOf",
    description: "The language models that a component drives; itself where it is one.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => modelsOf(facts, node),
  },
  {
    name: "peopleOf",
    description: "The people a component works for.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => peopleOf(facts, node),
  },
  {
    name: "rereads",
    description: "Stores and channels that a model or agent writes and that it or another one reads.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => rereads(facts, node),
  },
  {
    name: "answersTo",
    description: "Does what a model answers come back to somebody who shapes its inputs?",
    parameters: ["component", "component"],
    returns: truth,
    call: (facts, model: GraphNode, caller: GraphNode) => answersTo(facts, model, caller),
  },
];
