import type { Level, Rating } from "@bartizan/model";

/** The product of likelihood and impact as a level: 1-4 low, 5-9 medium, 10-16 high, 20-25 critical. */
export const levelOf = (score: number): Level => (score >= 17 ? "critical" : score >= 10 ? "high" : score >= 5 ? "medium" : "low");

export const rate = (likelihood: { value: number; reason: string }, impact: { value: number; reason: string }): Rating => {
  const score = likelihood.value * impact.value;
  return {
    likelihood: likelihood.value,
    impact: impact.value,
    score,
    level: levelOf(score),
    likelihoodReason: likelihood.reason,
    impactReason: impact.reason,
  };
};
