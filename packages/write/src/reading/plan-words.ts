import type { Analysis, PlanStep, Remainder } from "@bartizan/model";

/** `4 low, 2 medium`: how many steps cost how much. */
export const costPhrase = (steps: readonly PlanStep[]): string =>
  (["low", "medium", "high"] as const)
    .map((cost) => ({ cost, count: steps.filter((step) => step.cost === cost).length }))
    .filter(({ count }) => count > 0)
    .map(({ cost, count }) => `${count} ${cost}`)
    .join(", ");

/** Why a step shows no change of its own. */
export const withoutChange = ({ changes }: PlanStep): string => (changes ? "together with others only" : "not tried by itself");

/** Why a threat stays above the appetite. */
export const remainderReasons: Record<Remainder["because"], string> = {
  "not-enough": "all that controls can do is not enough",
  "no-control": "no control of the catalog helps here, only another design does",
  "not-chosen": "what could help is beyond the budget or the search, or raises others",
};

/** What a plan says where nobody could be sure that it is the best. */
export const notProven = "The system is too large to show that nothing cheaper does as much.";

/** How many threats may not be there at all, which answers to questions decide. */
export const undecidedThreats = ({ threats, questions }: Analysis): number => {
  const decided = new Set(questions.flatMap(({ decides }) => decides));
  return threats.filter(({ id, status }) => status === "uncertain" && decided.has(id)).length;
};
