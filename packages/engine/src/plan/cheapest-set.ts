import type { Level } from "@bartizan/model";
import { demandKey, isAbove, missedIn, type Demand } from "./demands.ts";
import { costWeight, inOrder } from "./placements.ts";
import { solveInOrder, type Row, type Solve, type Term } from "./solve.ts";
import type { Placed, TriedThreat, Trials } from "./trials.ts";

export interface Goal {
  /** The highest level that may remain. */
  appetite: Level;
  /** How many placements are allowed. */
  budget?: number;
}

/** What was learnt from a set that misses a demand: so does every set that has these `raisers` and nothing beyond what is `useless`. */
interface Lesson {
  demand: Demand;
  useless: ReadonlySet<number>;
  raisers: Placed;
}

/**
 * The placements that miss as little as possible of what is demanded, among those the cheapest, and among those the first in order. An
 * integer program proposes a set that agrees with all lessons so far; the system is judged with it; what it misses teaches more lessons.
 * The first set that misses nothing beyond what the program gave up is the best. (Implicit hitting sets.)
 * @param mostTrials after so many judgements lessons are taken from what threats name alone, and nothing is proven
 */
export const cheapestSet = (
  trials: Trials,
  { appetite, budget }: Goal,
  solve: Solve,
  mostTrials: number,
): { placed: Placed; proven: boolean } => {
  const lessons: Lesson[] = [];
  const isMissed = (demand: Demand, placed: Placed): boolean => isAbove(trials.threat(demand, placed), demand.level);
  nameAll(trials, appetite);

  for (let round = 0; round < mostRounds; round++) {
    const chosen = solveInOrder(sumsOf(trials, lessons), rowsOf(trials, lessons, budget), solve);
    const placed = [...trials.placements.keys()].filter((number) => chosen.has(`x${number}`));
    const surprises = missedIn(trials.outcome(placed), appetite).filter((demand) => !chosen.has(missName(demand)));
    if (surprises.length === 0) return { placed, proven: trials.count < mostTrials };
    // What brings the causes of a threat down often brings it down as well: it is looked at when nothing else is left, one at a time.
    const alone = surprises.filter(({ rule }) => trials.isAlone(rule));
    for (const demand of alone.length > 0 ? alone : surprises.slice(0, 1))
      lessons.push(lessonFrom(demand, placed, lessons.at(-1), trials, isMissed, mostTrials));
  }
  return { placed: bestTried(trials, appetite, budget), proven: false };
};

/** More are not needed by far; this is so that there is an end. */
const mostRounds = 500;

/** Gives numbers to the placements that threats above the appetite name: as the system is, and once all of those stand. */
const nameAll = (trials: Trials, appetite: Level): void => {
  for (let before = -1, placed: Placed = []; placed.length > before;) {
    before = placed.length;
    const outcome = trials.outcome(placed);
    const named = missedIn(outcome, appetite).flatMap(({ id }) => namedBy(outcome.get(id)));
    placed = union(placed, named);
  }
};

/** @param last the lesson before this one: what does not bring a threat down to a level does not bring it further down */
const lessonFrom = (
  demand: Demand,
  placed: Placed,
  last: Lesson | undefined,
  trials: Trials,
  isMissed: (demand: Demand, placed: Placed) => boolean,
  mostTrials: number,
): Lesson => {
  const threat = trials.outcome(placed).get(demand.id);
  const named = new Set(namedBy(threat));
  const around = new Set([...trials.part(demand.rule, placed).values()].flatMap(namedBy));
  const others = [...trials.placements.keys()].filter((number) => !named.has(number));
  const beside = [...others.filter((number) => !around.has(number)), ...others.filter((number) => around.has(number))];
  if (trials.count >= mostTrials) return { demand, useless: new Set([...placed, ...beside]), raisers: isMissed(demand, []) ? [] : placed };
  let useless = last?.demand.id === demand.id && placed.every((number) => last.useless.has(number)) ? sorted(last.useless) : placed;
  // What could clear a threat mostly does; to try each of those would take longest.
  for (const part of [
    others.filter((number) => !around.has(number)),
    others.filter((number) => around.has(number)),
    threat?.lowering ?? [],
  ])
    useless = grown(demand, useless, part, isMissed);
  // Where a threat is only there, or only so bad, because of what was placed: as little of that as makes it so.
  let raisers: Placed = isMissed(demand, []) ? [] : placed;
  for (const number of raisers) {
    const fewer = raisers.filter((each) => each !== number);
    if (isMissed(demand, fewer)) raisers = fewer;
  }
  return { demand, useless: new Set(useless), raisers };
};

/** As many of the `more` as can join without meeting the demand; found by halves, since most of them have nothing to do with it. */
const grown = (demand: Demand, placed: Placed, more: Placed, isMissed: (demand: Demand, placed: Placed) => boolean): Placed => {
  const fresh = more.filter((number) => !placed.includes(number));
  if (fresh.length === 0) return placed;
  const together = union(placed, fresh);
  if (isMissed(demand, together)) return together;
  if (fresh.length === 1) return placed;
  const middle = Math.ceil(fresh.length / 2);
  return grown(demand, grown(demand, placed, fresh.slice(0, middle), isMissed), fresh.slice(middle), isMissed);
};

const missName = (demand: Demand): string => `miss ${demandKey(demand)}`;

/** What is made least: what is missed, then what it costs, then the order. */
const sumsOf = ({ placements }: Trials, lessons: readonly Lesson[]): Term[][] => [
  [...new Set(lessons.map(({ demand }) => missName(demand)))].map((name) => [name, 1]),
  placements.map(({ cost }, number) => [`x${number}`, costWeight[cost]]),
  [...placements.entries()].toSorted(([, a], [, b]) => inOrder(a, b)).map(([number], rank) => [`x${number}`, rank + 1]),
];

const rowsOf = ({ placements }: Trials, lessons: readonly Lesson[], budget: number | undefined): Row[] => {
  const all = [...placements.keys()];
  const rows = lessons.map(({ demand, useless, raisers }): Row => ({
    terms: [
      ...all.flatMap((number): Term[] => (useless.has(number) ? [] : [[`x${number}`, 1]])),
      ...raisers.map((number): Term => [`x${number}`, -1]),
      [missName(demand), 1],
    ],
    least: 1 - raisers.length,
  }));
  return budget === undefined ? rows : [...rows, { terms: all.map((number) => [`x${number}`, -1]), least: -budget }];
};

const bestTried = (trials: Trials, appetite: Level, budget = Infinity): Placed => {
  const weighed = [...trials.all].flatMap(({ placed, outcome }) => {
    const cost = placed.reduce((sum, number) => sum + costWeight[trials.placements[number]?.cost ?? "high"], 0);
    return placed.length <= budget ? [{ placed, cost, missed: missedIn(outcome, appetite).length }] : [];
  });
  return weighed.toSorted((a, b) => a.missed - b.missed || a.cost - b.cost)[0]?.placed ?? [];
};

const namedBy = (threat: TriedThreat | undefined): Placed => (threat ? [...threat.clearing, ...threat.lowering] : []);

const sorted = (numbers: Iterable<number>): Placed => [...new Set(numbers)].toSorted((a, b) => a - b);

const union = (a: Placed, b: Placed): Placed => sorted([...a, ...b]);
