import { trustRank, type AssetView, type Edge, type Element, type FlowView, type GraphNode, type IdentityView } from "@bartizan/model";
import { statedOf, unknownOf } from "./condition/evaluate.ts";
import { Undecided, type Truth } from "./condition/truth.ts";
import type { Single, Type } from "./condition/type.ts";
import { certainly, Members, type Value } from "./condition/value.ts";
import { context, holdings, isSensitive, sentBy } from "./facts/context.ts";
import { agentsOf, effects, toolsOf } from "./facts/effects.ts";
import type { Facts } from "./facts/facts.ts";
import { outsideConnections, unauthenticated } from "./facts/reach.ts";
import { renderers, waysOut } from "./facts/sinks.ts";
import { callers, contentSources, outsideWriters, strangers, writers } from "./facts/sources.ts";
import { checkedBetween, openSupply, suppliers, trainingSources } from "./facts/supply.ts";

/** A function that conditions may call. */
export interface ConditionFunction {
  name: string;
  /** What it tells, for help texts and the pages on writing rules. */
  description: string;
  /** `kind` is a text that names a kind or family; `attribute` one that names an attribute. */
  parameters: readonly (Single | "kind" | "attribute" | "element")[];
  returns: Type;
  call(facts: Facts, ...parameters: never[]): Value;
}

const truth = { single: "truth" } as const;
const components = { list: "component" } as const;
const assets = { list: "asset" } as const;

const edgesOf = (facts: Facts, flow: FlowView): Edge[] => facts.graph.node.get(flow.from)?.out.filter((edge) => edge.flow === flow) ?? [];
const assetsOver = (facts: Facts, flow: FlowView): Members =>
  new Members(
    [...new Set([...flow.carries, ...flow.returns])].flatMap((id) => {
      const asset = facts.graph.assets.get(id);
      return asset ? [{ item: asset, unknowns: [] }] : [];
    }),
  );

/** Does it act with rights of its own rather than with those of the person it works for? */
const ownAuthority = (facts: Facts, node: GraphNode): Truth => {
  const delegated = ["delegated-user", "per-user"];
  if (delegated.includes(String(statedOf(node, "toolPermissions")?.value)) || statedOf(node, "authorization")?.value === "delegated-user")
    return false;
  const identity = node.identity === undefined ? undefined : facts.graph.identities.get(node.identity);
  const onBehalf = identity && statedOf(identity, "onBehalfOf");
  if (onBehalf) return onBehalf.value === "none";
  if (node.in.some((edge) => !edge.reply && edge.flow.as === "end-user")) return false;
  if (statedOf(node, "toolPermissions")) return true;
  return new Undecided([identity ? unknownOf(identity, "onBehalfOf") : unknownOf(node, "toolPermissions")]);
};

/** Is what it does recorded elsewhere? A flow to a log or monitor shows it; where none is drawn it is unknown unless stated. */
const recorded = (node: GraphNode): Truth => {
  if (node.out.some((edge) => edge.to.kind === "log" || edge.to.kind === "monitor")) return true;
  const stated = statedOf(node, "logging");
  return stated ? stated.value !== "none" : new Undecided([unknownOf(node, "logging")]);
};

/** Is it read by similarity search, or does it read from something that is? */
const isIndexed = (node: GraphNode): boolean =>
  node.kind === "vector-store" || node.kind === "retriever" || node.out.some((edge) => edge.to.kind === "vector-store");

const isOpenWeb = (node: GraphNode): boolean =>
  node.kind === "external-content" ||
  node.in.some((edge) => edge.from.kind === "external-content") ||
  (trustRank(node.home) === 0 && !node.families.includes("person"));

/** Every function, sorted by name. Help texts, checks and docs are made from this list. */
export const conditionFunctions: readonly ConditionFunction[] = [
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
    name: "callers",
    description: "People trusted less than the component who speak to it through applications and services.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => callers(facts, node),
  },
  {
    name: "carried",
    description: "The assets that a flow carries or returns.",
    parameters: ["flow"],
    returns: assets,
    call: (facts, flow: FlowView) => assetsOver(facts, flow),
  },
  {
    name: "checked",
    description: "Is the check that an attribute names made at the source, on the flow or at the consumer?",
    parameters: ["component", "component", "attribute"],
    returns: truth,
    call: (facts, source: GraphNode, consumer: GraphNode, attribute: string) => checkedBetween(facts, source, consumer, attribute),
  },
  {
    name: "contentSources",
    description: "Components whose content a model or agent reads.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => contentSources(facts, node),
  },
  {
    name: "context",
    description: "The assets that can meet in one context: what it receives and what it holds.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => context(facts, node),
  },
  {
    name: "credentials",
    description: "Credentials that rest at a component.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) =>
      new Members(holdings(facts, node).items.filter((member) => (member.item as AssetView).kind === "credential")),
  },
  {
    name: "crosses",
    description: "Does the flow cross a trust boundary?",
    parameters: ["flow"],
    returns: truth,
    call: (_, flow: FlowView) => flow.crosses,
  },
  {
    name: "effects",
    description: "What a component can do to the world outside itself.",
    parameters: ["component"],
    returns: { list: "text" },
    call: (facts, node: GraphNode) => effects(facts, node),
  },
  {
    name: "holders",
    description: "The components at which an asset rests.",
    parameters: ["asset"],
    returns: components,
    call: (facts, asset: AssetView) => certainly(asset.heldBy.flatMap((id) => facts.graph.node.get(id) ?? [])),
  },
  {
    name: "holdings",
    description: "The assets that rest at a component.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => holdings(facts, node),
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
    name: "isKind",
    description: "Is the asset of a kind?",
    parameters: ["asset", "text"],
    returns: truth,
    call: (_, asset: AssetView, kind: string) => asset.kind === kind,
  },
  {
    name: "isOpenWeb",
    description: "Does its content come from the open web?",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => isOpenWeb(node),
  },
  {
    name: "keysTo",
    description: "The credentials that open a component.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => certainly([...facts.graph.assets.values()].filter((asset) => asset.unlocks.includes(node.id))),
  },
  {
    name: "openSupply",
    description: "Can people outside the organisation put artifacts where the consumer takes them from?",
    parameters: ["component", "component"],
    returns: truth,
    call: (facts, source: GraphNode, consumer: GraphNode) => openSupply(facts, source, consumer),
  },
  {
    name: "outsideConnections",
    description: "Those trusted less than a component who can connect to it.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => outsideConnections(facts, node),
  },
  {
    name: "outsideWriters",
    description: "Everyone below full trust who can shape what reaches a component, itself aside.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => outsideWriters(facts, node),
  },
  {
    name: "ownAuthority",
    description: "Does it act with rights of its own rather than with those of the person it works for?",
    parameters: ["component"],
    returns: truth,
    call: (facts, node: GraphNode) => ownAuthority(facts, node),
  },
  {
    name: "readersOf",
    description: "Components that receive from a component.",
    parameters: ["component"],
    returns: components,
    call: (_, node: GraphNode) => certainly(new Set(node.out.map((edge) => edge.to))),
  },
  {
    name: "recorded",
    description: "Is what it does recorded elsewhere? Unknown where no flow to a log is drawn and nothing is stated.",
    parameters: ["component"],
    returns: truth,
    call: (_, node: GraphNode) => recorded(node),
  },
  {
    name: "receiver",
    description: "The component that a flow leads to.",
    parameters: ["flow"],
    returns: components,
    call: (facts, flow: FlowView) =>
      certainly(
        edgesOf(facts, flow)
          .slice(0, 1)
          .map((edge) => edge.to),
      ),
  },
  {
    name: "renderers",
    description: "Applications that show what a model or agent writes.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => renderers(facts, node),
  },
  {
    name: "sends",
    description: "The assets that a component sends.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => sentBy(facts, node),
  },
  {
    name: "sendsTo",
    description: "Does a flow lead from the first component to the second?",
    parameters: ["component", "component"],
    returns: truth,
    call: (_, from: GraphNode, to: GraphNode) => from.out.some((edge) => edge.to === to),
  },
  {
    name: "sensitive",
    description: "Would the spread of an asset do harm?",
    parameters: ["asset"],
    returns: truth,
    call: (_, asset: AssetView) => isSensitive(asset),
  },
  {
    name: "strangers",
    description: "Who can shape what a reader reads from a source, other than the people it works for.",
    parameters: ["component", "component"],
    returns: components,
    call: (facts, reader: GraphNode, source: GraphNode) => strangers(facts, reader, source),
  },
  {
    name: "suppliers",
    description: "Where a component takes programs, models, tools or images from.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => suppliers(facts, node),
  },
  {
    name: "toolsOf",
    description: "What an agent calls.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => toolsOf(facts, node),
  },
  {
    name: "trainingSources",
    description: "Where the data that trains comes from.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => trainingSources(facts, node),
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
    call: (_, node: GraphNode, caller: GraphNode) => unauthenticated(node, caller),
  },
  {
    name: "unlockedBy",
    description: "The components that a credential opens.",
    parameters: ["asset"],
    returns: components,
    call: (facts, asset: AssetView) => certainly(asset.unlocks.flatMap((id) => facts.graph.node.get(id) ?? [])),
  },
  {
    name: "usersOf",
    description: "The components that act under an identity.",
    parameters: ["identity"],
    returns: components,
    call: (facts, identity: IdentityView) => certainly(identity.usedBy.flatMap((id) => facts.graph.node.get(id) ?? [])),
  },
  {
    name: "waysOut",
    description: "Tools through which an agent can get data out, fetching included.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => waysOut(facts, node),
  },
  {
    name: "writers",
    description: "Everyone below full trust who can shape what reaches a component.",
    parameters: ["component"],
    returns: components,
    call: (facts, node: GraphNode) => writers(facts, node),
  },
];

export const functionByName: ReadonlyMap<string, ConditionFunction> = new Map(conditionFunctions.map((each) => [each.name, each]));

/** Calls a function that the check of the condition has found to exist with parameters that fit. */
export const callFunction = (facts: Facts, name: string, parameters: Value[]): Value => {
  const found = functionByName.get(name);
  if (!found) throw new Error(`there is no function ${name}`);
  const undecided = parameters.find((parameter) => parameter instanceof Undecided);
  return undecided ?? (found.call as (facts: Facts, ...parameters: Value[]) => Value)(facts, ...parameters);
};

export const isElement = (value: unknown): value is Element => typeof value === "object" && value !== null && "id" in value;
