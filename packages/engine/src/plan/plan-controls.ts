import { pointerOf, valueIn, type Level, type Loaded, type Model, type Span } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { assume, type Overruled } from "../what-if/assume.ts";
import { compareThreats, standingOf, type Standing, type ThreatChange } from "../what-if/compare-threats.ts";
import { wordsOf } from "../words-of.ts";
import { cheapestSet, type Goal } from "./cheapest-set.ts";
import { isAbove } from "./demands.ts";
import { inSequence } from "./in-sequence.ts";
import { costWeight, type Placement } from "./placements.ts";
import type { Solve } from "./solve.ts";
import { riskIn, Trials, type Outcome } from "./trials.ts";

/** A control to put somewhere, and what that changes once those before it stand. */
export interface PlanStep extends Omit<Placement, "element"> {
  title: string;
  /** Where the model says that the work is tracked. */
  ticket?: string;
  /** Left out where the system is too large to try every step. */
  changes?: ThreatChange[];
  /** What the model states of the element that will no longer be so. */
  replaces: Overruled[];
  pointer: string;
  span?: Span;
}

/** A threat that stays above the appetite. */
export interface Remainder {
  threat: string;
  title: string;
  before: Standing | undefined;
  after: Standing;
  /**
   * no-control: nothing in the catalog does anything about it here. not-enough: all that could stand does not bring it under. not-chosen:
   * the budget or the search does not reach so far, or what brings it under raises others.
   */
  because: "no-control" | "not-enough" | "not-chosen";
}

/** The controls that bring every threat under the appetite at the least cost, and what they leave. */
export interface Plan extends Goal {
  steps: PlanStep[];
  /** Sum over the steps: low counts 1, medium 3, high 9. */
  cost: number;
  /** Sum of the scores of all threats that stand. */
  risk: { before: number; after: number };
  /** How many threats are above the appetite. */
  above: { before: number; after: number };
  remaining: Remainder[];
  /** Was it shown that no cheaper set does as much? Otherwise the search was cut short. */
  proven: boolean;
}

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
        before: was && standingOf(was),
        after: standingOf(threat),
        because: !isAbove(best.get(threat.id), appetite) ? "not-chosen" : helped ? "not-enough" : "no-control",
      };
    })
    .toSorted((a, b) => b.after.score - a.after.score);
};
