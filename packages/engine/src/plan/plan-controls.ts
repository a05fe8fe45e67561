import { pointerOf, valueIn, type Level, type Loaded, type Model, type Plan, type PlanStep, type Remainder } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { assume } from "../what-if/assume.ts";
import { compareThreats, standingOf } from "../what-if/compare-threats.ts";
import { wordsOf } from "../words-of.ts";
import { cheapestSet, type Goal } from "./cheapest-set.ts";
import { isAbove } from "./demands.ts";
import { inSequence } from "./in-sequence.ts";
import { costWeight } from "./placements.ts";
import type { Solve } from "./solve.ts";
import { riskIn, Trials, type Outcome } from "./trials.ts";

/**
 * The cheapest controls that bring every threat of a system under the risk appetite, or as far down as controls can. What it says was tried:
 * the system was judged with the controls in place.
 */
export const planControls = (loaded: Loaded & { model: Model }, catalog: CompiledCatalog, goal: Goal, solve: Solve): Plan => {
  const { components, flows = [] } = loaded.model;
  const trials = new Trials(loaded, catalog);
  const most = Math.max(leastEffort, effort / (Object.keys(components).length + flows.length));
  const { placed, proven } = cheapestSet(trials, goal, solve, most);
  const [before, after] = [trials.outcome([]), trials.outcome(placed)];
  return {
    ...goal,
    steps: inSequence(placed, trials, 3 * most).map((step) => stepOf(step, loaded, catalog)),
    cost: placed.reduce((sum, number) => sum + costWeight[trials.placements[number]?.cost ?? "high"], 0),
    risk: { before: riskIn(before), after: riskIn(after) },
    above: { before: aboveIn(before, goal.appetite), after: aboveIn(after, goal.appetite) },
    remaining: remainingIn(after, trials, goal.appetite),
    proven,
  };
};

/** A judgement takes as long as the system is large: so many of a system of one element are worth the wait. */
const effort = 20_000;
const leastEffort = 15;

const aboveIn = (outcome: Outcome, appetite: Level): number => [...outcome.values()].filter((threat) => isAbove(threat, appetite)).length;

const stepOf = (
  { placement, before, after }: ReturnType<typeof inSequence>[number],
  loaded: Loaded & { model: Model },
  catalog: CompiledCatalog,
): PlanStep => {
  const { element, ...rest } = placement;
  const { controls } = wordsOf(catalog);
  const ticket = valueIn(loaded.model, element + pointerOf("controls", rest.control, "ticket"));
  const span = loaded.spans.key(element);
  return {
    ...rest,
    title: controls.get(rest.control)?.title ?? rest.control,
    ...(typeof ticket === "string" && { ticket }),
    ...(before && after && { changes: compareThreats(before.values(), after.values()) }),
    replaces: assume(loaded, [{ element, keys: ["controls", rest.control], value: "implemented" }], controls).overruled,
    pointer: element,
    ...(span && { span }),
  };
};

const remainingIn = (after: Outcome, trials: Trials, appetite: Level): Remainder[] => {
  const before = trials.outcome([]);
  const best = trials.outcome([...trials.placements.keys()]);
  return [...after.values()]
    .filter((threat) => isAbove(threat, appetite))
    .map((threat): Remainder => {
      const was = before.get(threat.id);
      const helped = [threat, was].some((each) => each && each.clearing.length + each.lowering.length > 0);
      return {
        threat: threat.id,
        title: threat.title,
        ...(was && { before: standingOf(was) }),
        after: standingOf(threat),
        because: !isAbove(best.get(threat.id), appetite) ? "not-chosen" : helped ? "not-enough" : "no-control",
      };
    })
    .toSorted((a, b) => b.after.score - a.after.score);
};
