/** A variable, which is 0 or 1, times a whole number. */
export type Term = readonly [variable: string, coefficient: number];

/** A sum that has to be at least so much. */
export interface Row {
  terms: readonly Term[];
  least: number;
}

/** Finds the variables that are 1 where the rows hold and the sum of the terms is least. There always is a solution. */
export type Solve = (least: readonly Term[], rows: readonly Row[]) => ReadonlySet<string>;

/** Makes one sum after another least, each without loss to those before. */
export const solveInOrder = (sums: readonly (readonly Term[])[], rows: readonly Row[], solve: Solve): ReadonlySet<string> => {
  const kept = [...rows];
  let chosen: ReadonlySet<string> = new Set();
  for (const sum of sums) {
    chosen = solve(sum, kept);
    const value = sum.reduce((total, [variable, coefficient]) => total + (chosen.has(variable) ? coefficient : 0), 0);
    kept.push({ terms: sum.map(([variable, coefficient]) => [variable, -coefficient]), least: -value });
  }
  return chosen;
};
