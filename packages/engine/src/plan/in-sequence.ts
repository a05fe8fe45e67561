import { costWeight, inOrder, type Placement } from "./placements.ts";
import { riskIn, type Outcome, type Placed, type Trials } from "./trials.ts";

/** A placement, with how things stand before and after it; undefined where that was not tried. */
interface Step {
  placement: Placement;
  before?: Outcome;
  after?: Outcome;
}

/**
 * Placements in the order in which to carry them out: what takes away most risk for its cost, beside those before it, comes first.
 * @param most effort, in judgements of the system; what is left then comes in the order of the ids, untried
 */
export const inSequence = (placed: Placed, trials: Trials, most: number): Step[] => {
  const at = (number: number): Placement => trials.placements[number] as Placement;
  const rest = new Map(placed.toSorted((a, b) => inOrder(at(a), at(b))).map((number) => [number, Infinity]));
  const done: number[] = [];
  const steps: Step[] = [];
  const withDone = (...more: number[]): Outcome => trials.outcome([...done, ...more].toSorted((a, b) => a - b));
  while (rest.size > 0 && trials.effort < most) {
    const before = withDone();
    const gainOf = (number: number): number => (riskIn(before) - riskIn(withDone(number))) / costWeight[at(number).cost];
    // What a placement gains seldom grows with others: one that gained less before need not be tried again.
    let [best, tried] = [greatest(rest), -1];
    while (best !== tried) {
      tried = best;
      rest.set(best, gainOf(best));
      best = greatest(rest);
    }
    steps.push({ placement: at(best), before, after: withDone(best) });
    done.push(best);
    rest.delete(best);
  }
  return [...steps, ...[...rest.keys()].map((number): Step => ({ placement: at(number) }))];
};

/** The key of the greatest value; of several the first. */
const greatest = (gains: ReadonlyMap<number, number>): number => {
  let [best, most] = [-1, -Infinity];
  for (const [number, gain] of gains) if (best < 0 || gain > most) [best, most] = [number, gain];
  return best;
};
