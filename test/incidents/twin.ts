import { inScope, type Case, type Expected } from "./expectations.ts";
import { acceptedPlaces, same } from "./matching.ts";
import { percent, type Percent } from "./percent.ts";
import type { Result, Threat } from "./result.ts";

/**
 * How a tool reacts when a few facts of a design are improved: a metamorphic test (Chen, Cheung and Yiu 1998), which needs no truth about
 * either design alone, only how the two answers must differ. A tool that reads only the kinds of components gets a response of 0.
 */
export interface TwinScore {
  /** Share of the pairs to lower that react at their place: gone, mitigated or of lower risk. A pair that was not open before has not reacted. */
  responseAll: Percent;
  /** The same among the pairs that were open before. */
  response: Percent;
  /** Pairs to lower that were open before, and that were not. */
  loweredNamed: number;
  loweredNotNamed: number;
  /** The other pairs that were open before. */
  otherPairs: number;
  /** Share of them that stay open. */
  stability: Percent;
  /** Share of them whose risk does not fall either. */
  specificity: Percent;
}

/** A risk that falls by less than this share of itself has not fallen for a pair that should stay. */
const noise = 0.001;
const equal = 1e-9;

/** The highest risk at which a pair is open at an accepted place, or undefined where it is not. Without risks the share of the list behind it stands in. */
const openRisk = (threats: readonly Threat[], pair: Expected, places: ReadonlySet<string>): number | undefined => {
  let highest: number | undefined;
  for (const [at, { technique, on = [], risk = 1 - at / threats.length, status }] of threats.entries()) {
    if (status === "mitigated" || !same(pair.technique, technique) || !on.some((place) => places.has(place))) continue;
    highest = Math.max(highest ?? risk, risk);
  }
  return highest;
};

/** Compares what a tool says of the cases as they were with what it says of their improved twins. Both are keyed by the same case ids. */
export const twin = (before: Result, improved: Result, cases: readonly Case[]): TwinScore => {
  let [named, unnamed, reacted, others, stayed, calm] = [0, 0, 0, 0, 0, 0];
  for (const one of cases) {
    for (const pair of inScope(one)) {
      const places = acceptedPlaces(one, pair);
      const was = openRisk(before.cases[one.id]?.threats ?? [], pair, places);
      const is = openRisk(improved.cases[one.id]?.threats ?? [], pair, places);
      if (one.lowers.includes(pair.technique)) {
        if (was === undefined) unnamed++;
        else named++;
        if (was !== undefined && (is === undefined || is < was - equal)) reacted++;
      } else if (was !== undefined) {
        others++;
        if (is === undefined) continue;
        stayed++;
        if (is >= was * (1 - noise)) calm++;
      }
    }
  }
  return {
    responseAll: percent(reacted, named + unnamed),
    response: percent(reacted, named),
    loweredNamed: named,
    loweredNotNamed: unnamed,
    otherPairs: others,
    stability: percent(stayed, others),
    specificity: percent(calm, others),
  };
};
