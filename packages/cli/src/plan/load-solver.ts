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
    if (names.length === 0) return new Set();
    const { Status, Columns } = highs.solve(programText(least, rows, names), {
      output_flag: false,
      mip_rel_gap: 0,
      mip_abs_gap: 1e-6,
      random_seed: 0,
      threads: 1,
    });
    if (Status !== "Optimal") throw new Error(`the solver ended as ${Status}`);
    return new Set(names.filter((_, index) => Math.round(Columns[`v${index}`]?.Primal ?? 0) === 1));
  };
};

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
