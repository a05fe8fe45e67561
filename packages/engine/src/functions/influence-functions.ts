import type { GraphNode } from "@bartizan/model";
import { bypassed } from "../facts/bypass.ts";
import {
  callers,
  contentSources,
  contributors,
  inputWriters,
  outsideWriters,
  plainWriters,
  storedWriters,
  strangers,
  writers,
} from "../facts/sources.ts";
import { components, type ConditionFunction } from "./condition-function.ts";

/** Functions about who can shape what. */
export const influenceFunctions: readonly ConditionFunction[] = [
  {
    name: "bypassed",
    description: "Components that get from a checkpoint what they also get from the same sender without it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => bypassed(facts, node),
  },
  {
    name: "callers",
    description: "People trusted less than the component who speak to it through applications and services.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => callers(facts, node),
  },
  {
    name: "contentSources",
    description: "Components whose content a model or agent reads.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => contentSources(facts, node),
  },
  {
    name: "contributors",
    description: "Everyone who puts something into a store: strangers whose content gets there, and then those who send to it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => contributors(facts, node),
  },
  {
    name: "inputWriters",
    description: "Everyone below full trust who can shape the inputs of a model, as distinct from the model itself.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => inputWriters(facts, node),
  },
  {
    name: "outsideWriters",
    description: "Everyone below full trust who can shape what reaches a component, itself aside.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => outsideWriters(facts, node),
  },
  {
    name: "plainWriters",
    description: "Everyone below full trust whose content reaches a component as they wrote it, and not in the words of a model.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => plainWriters(facts, node),
  },
  {
    name: "storedWriters",
    description: "Everyone below full trust whose content reaches a component as they wrote it, after it was stored.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => storedWriters(facts, node),
  },
  {
    name: "strangers",
    description: "Who can shape what a reader reads from a source, other than the people it works for.",
    parameters: ["component", "component"],
    returns: components,
    call: (facts, reader: GraphNode, source: GraphNode) => strangers(facts, reader, source),
  },
  {
    name: "writers",
    description: "Everyone below full trust who can shape what reaches a component.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => writers(facts, node),
  },
];
