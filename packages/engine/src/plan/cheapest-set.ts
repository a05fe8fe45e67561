import type { Level, Plan } from "@bartizan/model";
import { missedIn } from "./demands.ts";
import { assumedLesson, chosenName, inNumbers, missName, namedBy, rowOf, triedLesson, type Lesson } from "./lesson.ts";
import { costWeight, inOrder } from "./placements.ts";
import { solveInOrder, type Row, type Solve, type Term } from "./solve.ts";
import type { Placed, Trials } from "./trials.ts";

/** The highest level that may remain, and how many placements are allowed. */
export type Goal = Pick<Plan, "appetite" | "budget">;

/**
 * The placements that miss as little as possible of what is demanded, among those the cheapest, and among those the first in order. An
 * integer program proposes a set that agrees with all lessons so far; the system is judged with it; what it misses teaches more lessons.
 * The first set that misses nothing beyond what the program gave up is the best. (Implicit hitting sets.)
 * @param most effort, in judgements of the system, to spend on lessons; as much again goes on with what threats name, and nothing is proven
 */
export const cheapestSet = (
  trials: Trials,
  { appetite, budget }: Goal,
  solve: Solve,
  most: number,
): { placed: Placed; proven: boolean } => {
  const lessons: Lesson[] = [];
  let placed: Placed = [];
  let proven = true;
  nameAll(trials, appetite);

  while (trials.effort < 2 * most) {
    // The order is a nicety, and takes the solver longest.
    const sums = sumsOf(trials, lessons).slice(0, proven ? 3 : 2);
    const { chosen, proven: isBest } = solveInOrder(sums, rowsOf(trials, lessons, budget), solve);
    proven &&= isBest;
    placed = [...trials.placements.keys()].filter((number) => chosen.has(chosenName(number)));
    const surprises = missedIn(trials.outcome(placed), appetite).filter((demand) => !chosen.has(missName(demand)));
    if (surprises.length === 0) return { placed, proven };
    if (trials.effort > most) {
      proven = false;
      for (const demand of surprises) lessons.push(assumedLesson(demand, placed, trials));
      continue;
    }
    // What brings the causes of a threat down often brings it down as well: it is looked at when nothing else is left, one at a time.
    const alone = surprises.filter(({ rule }) => trials.isAlone(rule));
    for (const demand of alone.length > 0 ? alone : surprises.slice(0, 1))
      lessons.push(trials.effort > most ? assumedLesson(demand, placed, trials) : triedLesson(demand, placed, lessons.at(-1), trials));
    proven &&= trials.effort <= most;
  }
  return { placed, proven: false };
};

/** Gives numbers to the placements that threats above the appetite name: as the system is, and once all of those stand. */
const nameAll = (trials: Trials, appetite: Level): void => {
  for (let before = -1, placed: Placed = []; placed.length > before;) {
    before = placed.length;
    const outcome = trials.outcome(placed);
    placed = inNumbers([...placed, ...missedIn(outcome, appetite).flatMap(({ id }) => namedBy(outcome.get(id)))]);
  }
};

/** What is made least: what is missed, then what it costs, then the order. */
const sumsOf = ({ placements }: Trials, lessons: readonly Lesson[]): Term[][] => [
  [...new Set(lessons.map(({ demand }) => missName(demand)))].map((name) => [name, 1]),
  placements.map(({ cost }, number) => [chosenName(number), costWeight[cost]]),
  [...placements.entries()].toSorted(([, a], [, b]) => inOrder(a, b)).map(([number], rank) => [chosenName(number), rank + 1]),
];

const rowsOf = (trials: Trials, lessons: readonly Lesson[], budget: number | undefined): Row[] => {
  const allowed =
    budget === undefined ? [] : [{ terms: trials.placements.map((_, number): Term => [chosenName(number), -1]), least: -budget }];
  return [...lessons.map((lesson) => rowOf(lesson, trials)), ...allowed];
};
