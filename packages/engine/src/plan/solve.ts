/** A variable, which is 0 or 1, times a whole number. */
export type Term = readonly [variable: string, coefficient: number];

/** A sum that has to be at least so much. */
export interface Row {
  terms: readonly Term[];
  least: number;
}

/** The variables that are 1; and is it sure that no others are better? */
export interface Solution {
  chosen: ReadonlySet<string>;
  proven: boolean;
}

/** Finds variables such that the rows hold and the sum of the terms is least. There always is a solution. */
export type Solve = (least: readonly Term[], rows: readonly Row[]) => Solution;

/** Makes one sum after another least, each without loss to those before. */
export const solveInOrder = (sums: readonly (readonly Term[])[], rows: readonly Row[], solve: Solve): Solution => {
  const kept = [...rows];
  let last: Solution = { chosen: new Set(), proven: true };
  for (const sum of sums) {
    const { chosen, proven } = solve(sum, kept);
    const value = sum.reduce((total, [variable, coefficient]) => total + (chosen.has(variable) ? coefficient : 0), 0);
    kept.push({ terms: sum.map(([variable, coefficient]) => [variable, -coefficient]), least: -value });
    last = { chosen, proven: proven && last.proven };
  }
  return last;
};
