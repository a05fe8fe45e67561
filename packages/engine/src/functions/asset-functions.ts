import type { AssetView, FlowView, GraphNode } from "@bartizan/model";
import { certainly, Members } from "../condition/value.ts";
import { context, holdings, isSensitive, kept, keysTo, sentBetween, sentBy, unneeded } from "../facts/context.ts";
import type { Facts } from "../facts/facts.ts";
import { assets, components, truth, type ConditionFunction } from "./condition-function.ts";

const assetsOver = (facts: Facts, flow: FlowView): Members =>
  new Members(
    [...new Set([...flow.carries, ...flow.returns])].flatMap((id) => {
      const asset = facts.graph.assets.get(id);
      return asset ? [{ item: asset, unknowns: [] }] : [];
    }),
  );

/** Functions about assets, and where they are. */
export const assetFunctions: readonly ConditionFunction[] = [
  {
    name: "carried",
    description: "The assets that a flow carries or returns.",
    parameters: ["flow"],
    returns: assets,
    call: (facts, flow: FlowView) => assetsOver(facts, flow),
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
    name: "handedTo",
    description: "The assets that the first component sends to the second.",
    parameters: ["component", "component"],
    returns: assets,
    call: (facts, from: GraphNode, to: GraphNode) => sentBetween(facts, from, to),
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
    name: "isKind",
    description: "Is the asset of a kind?",
    parameters: ["asset", "text"],
    returns: truth,
    call: (_, asset: AssetView, kind: string) => asset.kind === kind,
  },
  {
    name: "keeps",
    description: "The assets that a store keeps, as far as its flows tell as well; what rests at any other component.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => kept(facts, node),
  },
  {
    name: "keysTo",
    description: "The credentials that open a component.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => keysTo(facts, node),
  },
  {
    name: "sends",
    description: "The assets that a component sends.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => sentBy(facts, node),
  },
  {
    name: "sensitive",
    description: "Would the spread of an asset do harm?",
    parameters: ["asset"],
    returns: truth,
    call: (_, asset: AssetView) => isSensitive(asset),
  },
  {
    name: "unneeded",
    description: "What a client is sent from our side and neither shows, passes on nor keeps.",
    parameters: ["component"],
    returns: assets,
    call: (facts, node: GraphNode) => unneeded(facts, node),
  },
  {
    name: "unlockedBy",
    description: "The components that a credential opens.",
    parameters: ["asset"],
    returns: components,
    call: (facts, asset: AssetView) => certainly(asset.unlocks.flatMap((id) => facts.graph.node.get(id) ?? [])),
  },
];
