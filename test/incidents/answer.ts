import { inScope, type Case, type Expected } from "./expectations.ts";
import { acceptedPlaces, same } from "./matching.ts";
import { entriesOf, type Entry, type ReportedPath, type Result } from "./result.ts";
import { subsets, type Subset } from "./subsets.ts";

/** A pair of the expectation, with the places where it counts as located. */
export interface Asked {
  pair: Expected;
  places: ReadonlySet<string>;
}

/** What was asked of a tool in one case, next to what it answered. */
export interface Answer {
  of: Case;
  asked: readonly Asked[];
  entries: readonly Entry[];
  /** Each technique once, at its first mention. */
  techniques: readonly string[];
  paths: readonly ReportedPath[];
}

export const answerOf = (of: Case, result: Result, subset: Subset): Answer => {
  const { threats = [], paths = [] } = result.cases[of.id] ?? {};
  const entries = entriesOf(threats);
  return {
    of,
    asked: inScope(of)
      .filter(subsets[subset])
      .map((pair) => ({ pair, places: acceptedPlaces(of, pair) })),
    entries,
    techniques: [...new Set(entries.map(({ technique }) => technique))],
    paths,
  };
};

/** Whether an entry names a pair at a place where it counts. */
export const locates = ({ technique, place }: Entry, { pair, places }: Asked): boolean =>
  same(pair.technique, technique) && places.has(place);
