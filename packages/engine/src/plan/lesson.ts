import { demandKey, isMissed, type Demand } from "./demands.ts";
import type { Row, Term } from "./solve.ts";
import type { Placed, TriedThreat, Trials } from "./trials.ts";

/** What was learnt from a set that misses a demand: so does every set that has these `raisers` and nothing beyond what is `useless`. */
export interface Lesson {
  demand: Demand;
  useless: ReadonlySet<number>;
  /** Where a threat is only there, or only so bad, because of what was placed: as little of that as makes it so. */
  raisers: Placed;
}

/**
 * Finds out how much more could be placed without meeting a demand, so that the lesson tells as much as it can.
 * @param last the lesson before this one: what does not bring a threat down to a level does not bring it further down
 */
export const triedLesson = (demand: Demand, placed: Placed, last: Lesson | undefined, trials: Trials): Lesson => {
  const threat = trials.outcome(placed).get(demand.id);
  const named = new Set(namedBy(threat));
  const around = new Set([...trials.part(demand.rule, placed).values()].flatMap(namedBy));
  const others = [...trials.placements.keys()].filter((number) => !named.has(number));
  const parts = [others.filter((number) => !around.has(number)), others.filter((number) => around.has(number)), threat?.lowering ?? []];
  const before = last?.demand.id === demand.id && placed.every((number) => last.useless.has(number)) ? [...last.useless] : [];
  // What could clear a threat mostly does; to try each of those would take longest.
  const useless = parts.reduce((all, part) => grown(demand, all, part, trials), inNumbers([...placed, ...before]));
  let raisers: Placed = isMissed(demand, [], trials) ? [] : placed;
  for (const number of raisers) {
    const fewer = raisers.filter((each) => each !== number);
    if (isMissed(demand, fewer, trials)) raisers = fewer;
  }
  return { demand, useless: new Set(useless), raisers };
};

/** Takes for granted that only what a threat names does something about it, and what clears it before what lowers it. */
export const assumedLesson = (demand: Demand, placed: Placed, trials: Trials): Lesson => {
  const { clearing = [], lowering = [] } = trials.outcome(placed).get(demand.id) ?? {};
  const left = [clearing, lowering].map((some) => some.filter((number) => !placed.includes(number))).find((some) => some.length > 0) ?? [];
  const useless = new Set([...trials.placements.keys()].filter((number) => !left.includes(number)));
  return { demand, useless, raisers: trials.outcome([]).has(demand.id) ? [] : placed };
};

/** The variable of a placement: is it chosen? */
export const chosenName = (number: number): string => `x${number}`;

/** The variable of a demand: is it given up? */
export const missName = (demand: Demand): string => `miss ${demandKey(demand)}`;

export const rowOf = ({ demand, useless, raisers }: Lesson, { placements }: Trials): Row => ({
  terms: [
    ...[...placements.keys()].flatMap((number): Term[] => (useless.has(number) ? [] : [[chosenName(number), 1]])),
    ...raisers.map((number): Term => [chosenName(number), -1]),
    [missName(demand), 1],
  ],
  least: 1 - raisers.length,
});

/** As many of the `more` as can join without meeting the demand; found by halves, since most of them have nothing to do with it. */
const grown = (demand: Demand, placed: Placed, more: Placed, trials: Trials): Placed => {
  const fresh = more.filter((number) => !placed.includes(number));
  if (fresh.length === 0) return placed;
  const together = inNumbers([...placed, ...fresh]);
  if (isMissed(demand, together, trials)) return together;
  if (fresh.length === 1) return placed;
  const middle = Math.ceil(fresh.length / 2);
  return grown(demand, grown(demand, placed, fresh.slice(0, middle), trials), fresh.slice(middle), trials);
};

/** The placements that could do something about a threat. */
export const namedBy = (threat: TriedThreat | undefined): Placed => (threat ? [...threat.clearing, ...threat.lowering] : []);

/** Each once, in their order. */
export const inNumbers = (numbers: Iterable<number>): Placed => [...new Set(numbers)].toSorted((a, b) => a - b);
