import type { Rating, Threat } from "@bartizan/model";
import { likelihoodWord } from "./likelihood.ts";
import { rate } from "./rating.ts";

/** A threat that others have to come before is no likelier than the least likely of them. */
export const noLikelierThanCauses = (threat: Threat, causes: readonly Threat[]): Threat => {
  if (threat.status === "mitigated") return threat;
  return { ...threat, risk: { inherent: capped(threat, causes, "inherent"), residual: capped(threat, causes, "residual") } };
};

const capped = (threat: Threat, causes: readonly Threat[], kind: keyof Threat["risk"]): Rating => {
  const own = threat.risk[kind];
  const least = causes.toSorted((a, b) => a.risk[kind].likelihood - b.risk[kind].likelihood)[0];
  if (!least || least.risk[kind].likelihood >= own.likelihood) return own;
  const value = least.risk[kind].likelihood;
  const reason = `${likelihoodWord(value)}: no likelier than what has to come before, ${least.id}`;
  return rate({ value, reason }, { value: own.impact, reason: own.impactReason });
};
