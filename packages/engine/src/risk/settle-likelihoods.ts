import type { Rating, Threat } from "@bartizan/model";
import { likelihoodWord } from "./likelihood.ts";
import { rate } from "./rating.ts";
import type { Weight } from "./weigh-finding.ts";

/** What of a threat its likelihood depends on. */
export type ThreatStanding = Pick<Threat, "id" | "status" | "risk">;

/** A threat with all the ways in which it can come about. */
export interface WeighedThreat<T extends ThreatStanding = Threat> {
  threat: T;
  weights: readonly Weight[];
}

type Kind = keyof Threat["risk"];

/**
 * A threat is as likely as the likeliest way to it, and a way is no likelier than the threat that has to come before it. It begins with what
 * each would be alone and lowers until nothing changes: so one more way never makes a threat less likely.
 */
export const settleLikelihoods = <T extends ThreatStanding>(weighed: Iterable<WeighedThreat<T>>): T[] => {
  const all = new Map([...weighed].map((each) => [each.threat.id, each]));
  const inherent = settled(all, "inherent");
  const residual = settled(all, "residual");
  return [...all.values()].map((each) => ({
    ...each.threat,
    risk: { inherent: ratingOf(each, "inherent", inherent), residual: ratingOf(each, "residual", residual) },
  }));
};

/** The ways that count: without controls all of them, as the model stands those that are open. */
const waysOf = ({ threat, weights }: WeighedThreat<ThreatStanding>, kind: Kind): readonly Weight[] =>
  kind === "inherent" ? weights : threat.status === "mitigated" ? [] : weights.filter((weight) => weight.stands);

const settled = (all: ReadonlyMap<string, WeighedThreat<ThreatStanding>>, kind: Kind): ReadonlyMap<string, number> => {
  const likelihoods = new Map([...all].map(([id, { threat }]) => [id, threat.risk[kind].likelihood]));
  for (const [id, each] of all)
    likelihoods.set(id, Math.max(likelihoods.get(id) ?? 1, ...waysOf(each, kind).map((way) => way[kind].likelihood)));
  for (let changed = true; changed;) {
    changed = false;
    for (const [id, each] of all) {
      const ways = waysOf(each, kind);
      const value = Math.max(...ways.map((way) => likelihoodOfWay(way, kind, likelihoods)));
      if (ways.length === 0 || value >= (likelihoods.get(id) ?? 0)) continue;
      likelihoods.set(id, value);
      changed = true;
    }
  }
  return likelihoods;
};

const likelihoodOfWay = (way: Weight, kind: Kind, likelihoods: ReadonlyMap<string, number>): number =>
  Math.min(way[kind].likelihood, likelihoods.get(way.cause ?? "") ?? 5);

/** The rating of the worst way, and what keeps it from being likelier. */
const ratingOf = (each: WeighedThreat<ThreatStanding>, kind: Kind, likelihoods: ReadonlyMap<string, number>): Rating => {
  let worst: Rating | undefined;
  for (const way of waysOf(each, kind)) {
    const own = way[kind];
    const value = likelihoodOfWay(way, kind, likelihoods);
    if (worst && value * own.impact <= worst.score) continue;
    const capped = { value, reason: `${likelihoodWord(value)}: no likelier than what has to come before, ${way.cause}` };
    worst = value < own.likelihood ? rate(capped, { value: own.impact, reason: own.impactReason }) : own;
  }
  return worst ?? each.threat.risk[kind];
};
