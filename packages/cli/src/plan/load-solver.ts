import type { Row, Solve, Term } from "@bartizan/engine";
import loadHighs from "highs";

/**
 * The solver HiGHS. It is large, so that only those who plan load it.
 * @param wasm its program, the file `highs.wasm` of the package
 */
export const loadSolver = async (wasm: Uint8Array): Promise<Solve> => {
  const highs = await loadHighs({ wasmBinary: wasm });
  return (least, rows) => {
    const names = [...new Set([least, ...rows.map(({ terms }) => terms)].flatMap((terms) => terms.map(([name]) => name)))];
    if (names.length === 0) return { chosen: new Set(), proven: true };
    const { Status, Columns } = highs.solve(programText(least, rows, names), {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      mip_max_nodes: mostNodes,
      random_seed: 0,
      threads: 1,
    });
    const isOne = (index: number): boolean => {
      const column = Columns[`v${index}`];
      return column !== undefined && "Primal" in column && Math.round(column.Primal ?? 0) === 1;
    };
    const chosen = new Set(names.filter((_, index) => isOne(index)));
    if (Status !== "Optimal" && !rows.every((row) => holds(row, chosen))) throw new Error(`The solver ended without a solution: ${Status}`);
    return { chosen, proven: Status === "Optimal" };
  };
};

/** Steps of the search in one program. Those that people's systems lead to need a few. */
const mostNodes = 10_000;

const holds = ({ terms, least }: Row, chosen: ReadonlySet<string>): boolean =>
  terms.reduce((sum, [name, coefficient]) => sum + (chosen.has(name) ? coefficient : 0), 0) >= least;

/** In the LP format of CPLEX. */
const programText = (least: readonly Term[], rows: readonly Row[], names: readonly string[]): string => {
  const numbers = new Map(names.map((name, index) => [name, index]));
  // Lines stay short: readers of the format cut long ones. A sum of nothing is written as nothing of the first variable.
  const sum = (terms: readonly Term[]): string =>
    terms.map(([name, coefficient]) => `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} v${numbers.get(name)}`).join("\n  ") ||
    "0 v0";
  return [
    "Minimize",
    ` least: ${sum(least)}`,
    "Subject To",
    ...rows.map(({ terms, least: bound }, index) => ` r${index}: ${sum(terms)} >= ${bound}`),
    "Binary",
    ...names.map((_, index) => ` v${index}`),
    "End",
    "",
  ].join("\n");
};
