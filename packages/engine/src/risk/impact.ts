import type { AssetView, Element, GraphNode, Loss } from "@bartizan/model";
import { evaluate } from "../condition/evaluate.ts";
import { statedOf } from "../condition/stated.ts";
import { memberName, Members } from "../condition/value.ts";
import type { Facts } from "../facts/facts.ts";
import { effects } from "../facts/effects.ts";
import type { CompiledRule, LossName } from "../rule.ts";
import { scopeFor } from "../threats/bindings.ts";

/** What would be lost, how bad that is from 1 negligible to 5 severe, and why. */
export const impactOf = (
  rule: CompiledRule,
  names: Record<string, Element>,
  facts: Facts,
): { value: number; reason: string; losses: Loss[] } => {
  let value = rule.impact;
  let reason = `${words[value - 1]}: what this rule always costs`;
  const lost: Loss[] = [];
  const consider = (weight: number, why: string, loss: Loss): void => {
    lost.push(loss);
    if (weight > value || (weight === value && lost.length === 1)) {
      value = weight;
      reason = `${words[weight - 1]}: ${why}`;
    }
  };
  for (const { property, of } of rule.loses) {
    const target = evaluate(of.expression, scopeFor(facts, names));
    const items = target instanceof Members ? target.items.map((member) => member.item) : [target as Element];
    for (const item of items) {
      if (typeof item !== "object") continue;
      if (property === "effect") {
        for (const effect of effectsAt(facts, item as GraphNode))
          consider(effectWeight[effect] ?? 2, `${item.id} can ${effect}`, { property, target: item.id, effect });
      } else if (facts.graph.assets.has(item.id)) {
        const [weight, why] = assetWeight(item as AssetView, property);
        consider(weight, why, { property, target: item.id });
      } else {
        consider(property === "accountability" ? 3 : componentWeight(item, property, facts), `${item.id} is what it is about`, {
          property,
          target: item.id,
        });
      }
    }
  }
  return { value, reason, losses: lost.toSorted((a, b) => weightOf(b, facts) - weightOf(a, facts)).slice(0, 8) };
};

const words = ["negligible", "minor", "moderate", "major", "severe"];

/** How bad an act is that nobody wanted. Our judgement. */
const effectWeight: Record<string, number> = { read: 2, write: 3, configure: 4, send: 4, destroy: 5, execute: 5, pay: 5 };

const effectsAt = (facts: Facts, node: GraphNode): string[] => effects(facts, node).items.map((member) => memberName(member));

const assetWeight = (asset: AssetView, property: LossName): [number, string] => {
  if (property === "confidentiality") {
    const stated = statedOf(asset, "confidentiality")?.value;
    const byClass = { public: 1, internal: 2, confidential: 4, secret: 5 }[String(stated)];
    if (byClass !== undefined && statedOf(asset, "personal")?.value === true && byClass < 4)
      return [4, `${asset.id} tells something about people`];
    return byClass === undefined ? [3, `how confidential ${asset.id} is, is not stated`] : [byClass, `${asset.id} is ${String(stated)}`];
  }
  const stated = statedOf(asset, property)?.value;
  const byGrade = { low: 2, medium: 3, high: 5 }[String(stated)];
  if (byGrade !== undefined) return [byGrade, `the ${property} of ${asset.id} matters to a ${String(stated)} degree`];
  if (asset.kind === "money" || asset.kind === "safety")
    return [5, `${asset.id} is ${asset.kind === "money" ? "money" : "the safety of people"}`];
  return [3, `how much depends on the ${property} of ${asset.id} is not stated`];
};

/** A component is worth what rests in it. */
const componentWeight = (element: Element, property: LossName, facts: Facts): number => {
  const held = "holds" in element ? element.holds.flatMap((id) => facts.graph.assets.get(id) ?? []) : [];
  return Math.max(3, ...held.map((asset) => assetWeight(asset, property)[0]));
};

const weightOf = (loss: Loss, facts: Facts): number => {
  if (loss.property === "effect") return effectWeight[loss.effect ?? ""] ?? 2;
  const asset = facts.graph.assets.get(loss.target);
  return asset ? assetWeight(asset, loss.property)[0] : 3;
};
