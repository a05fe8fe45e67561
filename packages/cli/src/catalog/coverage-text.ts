import { coverageStates, type CoverageState, type FrameworkCoverage } from "./coverage.ts";

const words: Record<CoverageState, string> = {
  rule: "has a rule",
  "attacker-side": "does not apply to designs",
  undecidable: "not decidable from a design",
  "no-rule": "no rule yet",
};

export type CoverageFormat = "text" | "markdown" | "json";

/** One line for each framework: how many of its entries are in each state. */
export const coverageTable = (coverage: readonly FrameworkCoverage[], format: CoverageFormat): string => {
  if (format === "json") {
    return `${JSON.stringify(
      coverage.map(({ id, title, edition, entries }) => ({ id, title, edition, entries: entries.length, ...countsOf(entries) })),
      null,
      2,
    )}\n`;
  }
  const head = ["framework", "entries", ...coverageStates.map((state) => words[state])];
  const rows = coverage.map(({ id, entries }) => {
    const counts = countsOf(entries);
    return [id, String(entries.length), ...coverageStates.map((state) => String(counts[state]))];
  });
  return laidOut([head, ...rows], format);
};

/** One line for each entry of a framework: its state and the rules about it. */
export const coverageOfEntries = (framework: FrameworkCoverage, format: CoverageFormat): string => {
  if (format === "json") return `${JSON.stringify({ ...framework, counts: countsOf(framework.entries) }, null, 2)}\n`;
  const rows = framework.entries.map(({ id, title, state, rules }) => [id, title, words[state], rules.join(", ")]);
  const counts = countsOf(framework.entries);
  const summary = coverageStates.map((state) => `${counts[state]} ${words[state]}`).join(", ");
  return `${framework.title} ${framework.edition}: ${framework.entries.length} entries; ${summary}\n\n${laidOut(
    [["entry", "title", "state", "rules"], ...rows],
    format,
  )}`;
};

const countsOf = (entries: FrameworkCoverage["entries"]): Record<CoverageState, number> => {
  const counts: Record<CoverageState, number> = { rule: 0, "attacker-side": 0, undecidable: 0, "no-rule": 0 };
  for (const { state } of entries) counts[state]++;
  return counts;
};

const laidOut = ([head = [], ...rows]: readonly (readonly string[])[], format: CoverageFormat): string => {
  if (format === "markdown") {
    const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
    return [head, head.map((_, index) => (isNumber(rows, index) ? "--:" : "---")), ...rows].map(line).join("");
  }
  const widths = head.map((_, index) => Math.max(...[head, ...rows].map((row) => (row[index] ?? "").length)));
  const padded = (cell: string, index: number): string =>
    isNumber(rows, index) ? cell.padStart(widths[index] ?? 0) : cell.padEnd(widths[index] ?? 0);
  return [head, ...rows].map((row) => `${row.map(padded).join("  ").trimEnd()}\n`).join("");
};

const isNumber = (rows: readonly (readonly string[])[], index: number): boolean => rows.every((row) => /^\d+$/.test(row[index] ?? ""));
