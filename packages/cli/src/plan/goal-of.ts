import type { Goal } from "@bartizan/engine";
import { countOf } from "../count-of.ts";

/** What callers say of the plan that they want. */
export interface GoalOptions {
  appetite?: Goal["appetite"];
  budget?: string;
}

const usualAppetite: Goal["appetite"] = "medium";

/** What a plan is to reach; an InputError where the budget is no number. */
export const goalOf = ({ appetite = usualAppetite, budget }: GoalOptions): Goal => ({
  appetite,
  ...(budget !== undefined && { budget: countOf(budget, "--budget") }),
});
