import type { ControlEffect, Hop, Loss, Rating } from "@bartizan/model";
import { footholdAt } from "../facts/foothold-at.ts";
import type { Facts } from "../facts/facts.ts";
import type { Foothold } from "../facts/footholds.ts";
import { impactOf } from "../risk/impact.ts";
import { likelihoodOf } from "../risk/likelihood.ts";
import { rate } from "../risk/rating.ts";
import type { CompiledRule } from "../rule.ts";
import type { Finding } from "./evaluate-rule.ts";
import { withoutLoops } from "./without-loops.ts";

/** Findings whose risk is weighed; the worst one counts. */
export const weighed = 8;

export interface Weight {
  impact: { value: number; reason: string; losses: Loss[] };
  inherent: Rating;
  residual: Rating;
}

/** The risk of the worst finding; undefined where there is none. @param reducers those that stand lower what is left */
export const worstOf = (
  rule: CompiledRule,
  findings: readonly Finding[],
  reducers: readonly ControlEffect[],
  facts: Facts,
): Weight | undefined =>
  findings
    .slice(0, weighed)
    .map((finding): Weight => {
      const impact = impactOf(rule, finding.names, facts);
      const foothold = footholdOf(finding.route, facts);
      const hops = withoutLoops(finding.route).length - 1;
      const named = foothold && { name: foothold.node.name, standing: foothold.standing };
      return {
        impact,
        inherent: rate(likelihoodOf(rule, named, hops, []), impact),
        residual: rate(likelihoodOf(rule, named, hops, reducers), impact),
      };
    })
    .toSorted((a, b) => b.residual.score - a.residual.score)[0];

/** Where on the route an attacker starts. */
const footholdOf = (route: readonly Hop[], facts: Facts): Foothold | undefined => {
  const node = facts.graph.node.get(route[0]?.element ?? "");
  return node && footholdAt(facts, node);
};
