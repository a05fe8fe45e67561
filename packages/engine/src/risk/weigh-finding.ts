import type { ControlFile, Element, Hop, Loss, Rating } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import { footholdAt } from "../facts/foothold-at.ts";
import type { CompiledRule } from "../rule.ts";
import { controlEffects } from "../threats/control-effects.ts";
import type { Finding } from "../threats/evaluate-rule.ts";
import { withoutLoops } from "../threats/without-loops.ts";
import { impactOf } from "./impact.ts";
import { likelihoodOf, type Beginner } from "./likelihood.ts";
import { rate } from "./rating.ts";

/** The risk of one way in which a threat can come about. */
export interface Weight {
  impact: { value: number; reason: string; losses: Loss[] };
  inherent: Rating;
  residual: Rating;
}

/** Weighs one finding by who begins it and by the controls on its own way: what stands on one way does not help against another. */
export const weighFinding = (
  rule: CompiledRule,
  place: Element,
  finding: Finding,
  facts: Facts,
  controls: ReadonlyMap<string, ControlFile>,
): Weight => {
  const impact = impactOf(rule, finding.names, facts);
  const hops = withoutLoops(finding.route).length - 1;
  const beginner = beginnerOf(finding.route, place, facts);
  const reducers = controlEffects(rule, [finding], controls).filter((effect) => effect.effect === "reduces");
  return {
    impact,
    inherent: rate(likelihoodOf(rule, beginner, hops, []), impact),
    residual: rate(likelihoodOf(rule, beginner, hops, reducers), impact),
  };
};

/** Who starts on the route; nobody in particular where it only names the place. */
const beginnerOf = (route: readonly Hop[], place: Element, facts: Facts): Beginner | undefined => {
  const node = facts.graph.node.get(route[0]?.element ?? "");
  if (!node) return undefined;
  const foothold = footholdAt(facts, node);
  if (foothold) return { name: node.name, standing: foothold.standing };
  return node.id === place.id ? undefined : { name: node.name, standing: "our-own" };
};
