import { compareText, trustRank, type AssetView, type GraphNode } from "@bartizan/model";
import { Undecided, or, type Truth } from "../condition/truth.ts";
import { statedOf, unknownOf } from "../condition/stated.ts";
import { certainly, Members, type Member } from "../condition/value.ts";
import type { Facts } from "./facts.ts";

/** The assets that can meet in one context: everything a model or agent receives and what it holds. */
export const context = (facts: Facts, reader: GraphNode): Members =>
  facts.once("context", reader.id, () => {
    const found = new Set(reader.holds);
    const reads = reader.kind === "agent" || reader.kind === "llm";
    for (const asset of reader.in.flatMap((edge) => edge.assets ?? [])) {
      // A key that a flow brings authenticates a call; it is not read.
      if (!reads || facts.graph.assets.get(asset)?.kind !== "credential") found.add(asset);
    }
    return assetMembers(facts, found);
  });

/** The assets that rest at a component. */
export const holdings = (facts: Facts, node: GraphNode): Members => facts.once("holdings", node.id, () => assetMembers(facts, node.holds));

/** The assets that a store keeps, as far as its flows tell as well; what rests at any other component. */
export const kept = (facts: Facts, node: GraphNode): Members =>
  node.families.includes("store")
    ? facts.once("kept", node.id, () =>
        assetMembers(facts, new Set([...node.holds, ...[...node.in, ...node.out].flatMap((edge) => edge.assets ?? [])])),
      )
    : holdings(facts, node);

/** The assets that a component sends. */
export const sentBy = (facts: Facts, node: GraphNode): Members =>
  facts.once("sends", node.id, () => assetMembers(facts, new Set(node.out.flatMap((edge) => edge.assets ?? []))));

/** The assets that one component sends to another. */
export const sentBetween = (facts: Facts, from: GraphNode, to: GraphNode): Members =>
  assetMembers(facts, new Set(from.out.filter((edge) => edge.to === to).flatMap((edge) => edge.assets ?? [])));

/**
 * What a client is sent from our side and neither shows, passes on nor keeps. Nothing where the model does not say what the people in front of
 * it are shown.
 */
export const unneeded = (facts: Facts, client: GraphNode): Members =>
  facts.once("unneeded", client.id, () => {
    const shows = client.out.filter((edge) => edge.to.families.includes("person"));
    if (shows.length === 0 || client.out.some((edge) => edge.assets === undefined)) return new Members([]);
    const used = new Set([...client.holds, ...client.out.flatMap((edge) => edge.assets ?? [])]);
    const sent = client.in
      .filter((edge) => trustRank(edge.from.home) > Math.max(1, trustRank(client.home)))
      .flatMap((edge) => edge.assets ?? []);
    return assetMembers(facts, new Set(sent.filter((asset) => !used.has(asset) && facts.graph.assets.get(asset)?.kind !== "credential")));
  });

const assetMembers = (facts: Facts, ids: Iterable<string>): Members =>
  new Members(
    [...ids].toSorted(compareText).flatMap((id): Member[] => {
      const asset = facts.graph.assets.get(id);
      return asset ? [{ item: asset, unknowns: [] }] : [];
    }),
  );

/** The credentials that open a component. */
export const keysTo = (facts: Facts, node: GraphNode): Members => {
  const byTarget = facts.once("keys", "", () => {
    const keys = new Map<string, AssetView[]>();
    for (const asset of facts.graph.assets.values())
      for (const target of asset.unlocks) keys.set(target, [...(keys.get(target) ?? []), asset]);
    return keys;
  });
  return certainly(byTarget.get(node.id) ?? []);
};

/** Would its spread do harm? True for confidential and secret assets and for data about people. */
export const isSensitive = (asset: AssetView): Truth => {
  const confidentiality = statedOf(asset, "confidentiality");
  const byClass: Truth = confidentiality
    ? ["confidential", "secret"].includes(String(confidentiality.value))
    : new Undecided([unknownOf(asset, "confidentiality")]);
  const personal = asset.attributes["personal"]?.value;
  const byPeople: Truth = personal === "unknown" ? new Undecided([unknownOf(asset, "personal")]) : personal === true;
  return or(byClass, () => or(asset.kind === "credential", () => byPeople));
};
