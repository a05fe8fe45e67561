import type { Answer } from "./answer.ts";
import { pathHit, properPath } from "./matching.ts";
import { pathBudgets, Tally } from "./tally.ts";

export const pathKey = (path: readonly string[]): string => path.join(">");

export interface PathTally {
  tally: Tally;
  /** The expected paths that were told, by their key. */
  told: ReadonlySet<string>;
}

/** How many of the attack paths of a case the tool tells, and how early. A path nobody could walk keeps its place in the list but hits nothing. */
export const tallyPaths = ({ of, paths }: Answer): PathTally => {
  const tally = new Tally();
  const told = new Set<string>();
  const isProper = properPath(of);
  const reported = paths.map(({ nodes }) => (isProper(nodes) ? nodes : []));

  tally.add("pathsReported", reported.length);
  for (const expected of of.attackPaths) {
    const hits = reported.map((nodes) => pathHit(expected, nodes));
    const first = hits.findIndex(({ half }) => half);
    if (first >= 0) told.add(pathKey(expected));
    tally.add("paths");
    tally.add(
      "pathEnds",
      hits.some(({ ends }) => ends),
    );
    tally.add("pathHalf", first >= 0);
    tally.add(
      "pathFull",
      hits.some(({ full }) => full),
    );
    for (const budget of pathBudgets) tally.add(`paths@${budget}`, first >= 0 && first < budget);
  }
  return { tally, told };
};
