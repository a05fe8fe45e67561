import type { Element, Hop, Loss, Rating } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import { footholdAt } from "../facts/foothold-at.ts";
import type { CompiledRule } from "../rule.ts";
import { settles } from "../threats/control-effects.ts";
import { certaintyOf, type Finding } from "../threats/evaluate-rule.ts";
import { withoutLoops } from "../threats/without-loops.ts";
import { impactOf } from "./impact.ts";
import { likelihoodOf, type Beginner, type Reducer } from "./likelihood.ts";
import { rate } from "./rating.ts";

/** The risk of one way in which a threat can come about. */
export interface Weight {
  impact: { value: number; reason: string; losses: Loss[] };
  inherent: Rating;
  residual: Rating;
  /** The threat that has to come before it. */
  cause: string | undefined;
  /** Whether the way is as open as the finding is, as the model stands. */
  stands: boolean;
}

/** Ways weighed for one finding; the rest are like them. */
const weighed = 6;

/**
 * Weighs a finding by who begins it and by the controls on each of its ways, the one that is told first: what stands on one way does not
 * help against another. Threats and attack paths are made of the same findings, each weighed once.
 */
export const weighFinding = (rule: CompiledRule, place: Element, finding: Finding, facts: Facts, most = weighed): readonly Weight[] => {
  const known = weights.get(finding) ?? [];
  weights.set(finding, known);
  const impact = known[0]?.impact ?? impactOf(rule, finding.names, facts);
  for (const { route, chain, stated } of finding.ways().slice(known.length, most)) {
    const hops = withoutLoops(route).length - 1;
    const beginner = beginnerOf(route, place, facts);
    known.push({
      impact,
      inherent: rate(likelihoodOf(rule, beginner, hops, []), impact),
      residual: rate(likelihoodOf(rule, beginner, hops, reducersOn(route, rule, finding, facts)), impact),
      cause: chain.at(-1),
      stands: certaintyOf(stated) >= certaintyOf(finding.stated),
    });
  }
  return known.slice(0, most);
};
const weights = new WeakMap<Finding, Weight[]>();

/** The controls that stand on a way and lower what they do not settle. */
const reducersOn = (route: readonly Hop[], rule: CompiledRule, finding: Finding, facts: Facts): Reducer[] =>
  finding.reduced(route).flatMap(({ control: id, state, on }, index): Reducer[] => {
    const control = facts.controls.get(id);
    const strength = rule.reducedBy[index]?.by;
    if (state !== "in-place" || on.length === 0 || strength === undefined) return [];
    const isSettled = rule.settledBy.some(
      (each) => control && each.control === id && settles(control, finding.names[each.on] as Element, rule, finding.names, facts),
    );
    return isSettled ? [] : [{ title: control?.title ?? id, strength }];
  });

/** Who starts on the route; nobody in particular where it only names the place. */
const beginnerOf = (route: readonly Hop[], place: Element, facts: Facts): Beginner | undefined => {
  const node = facts.graph.node.get(route[0]?.element ?? "");
  if (!node) return undefined;
  const foothold = footholdAt(facts, node);
  if (foothold) return { name: node.name, standing: foothold.standing };
  return node.id === place.id ? undefined : { name: node.name, standing: "our-own" };
};
