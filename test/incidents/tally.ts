/** Techniques a reader looks at, for recall by technique. */
export const techniqueBudgets = [5, 10, 20, 40] as const;
/** Entries a reader looks at, for located recall. */
export const entryBudgets = [10, 25, 50, 100, 200] as const;
/** Paths a reader looks at. */
export const pathBudgets = [5, 20] as const;

export type TechniqueBudget = (typeof techniqueBudgets)[number];
export type EntryBudget = (typeof entryBudgets)[number];
export type PathBudget = (typeof pathBudgets)[number];

/** Everything that is counted in a case and added up over cases. */
export type Count =
  | "cases"
  | "casesWithoutPairs"
  // pairs of the expectation
  | "pairs"
  | "named"
  | "namedFamily"
  | `named@${TechniqueBudget}`
  | "located"
  | "locatedNear"
  | `located@${EntryBudget}`
  | "falselyReassured"
  | "pairsWithPath"
  | "pairsOnPath"
  // mitigations of pairs
  | "mitigable"
  | "mitigationAttached"
  | "mitigationAnywhere"
  | "preventable"
  | "preventionAttached"
  | "unmitigable"
  | "ownMitigation"
  | "mitigations"
  // the tool's list
  | "techniques"
  | "trueTechniques"
  | "neutralTechniques"
  | "entries"
  | "trueEntries"
  | "reciprocalRank"
  | "reciprocalLocatedRank"
  | "gain"
  // attack paths
  | "paths"
  | "pathsReported"
  | "pathEnds"
  | "pathHalf"
  | "pathFull"
  | `paths@${PathBudget}`;

/** Counts that can be added. */
export class Tally {
  private readonly counts = new Map<Count, number>();

  get(count: Count): number {
    return this.counts.get(count) ?? 0;
  }

  /** Adds an amount, or one if something holds. */
  add(count: Count, amount: number | boolean = 1): void {
    this.counts.set(count, this.get(count) + Number(amount));
  }

  addAll(other: Tally): void {
    for (const [count, amount] of other.counts) this.add(count, amount);
  }
}
