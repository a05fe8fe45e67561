import { countStates, coverageStates, coverageWords, type CoveredList } from "@bartizan/model";

export type CoverageFormat = "text" | "markdown" | "json";

/** One line for each list of a framework: how many of its entries are in each state. */
export const coverageTable = (coverage: readonly CoveredList[], format: CoverageFormat): string => {
  if (format === "json") {
    return `${JSON.stringify(
      coverage.map(({ framework: { id, title, edition }, of, entries }) => ({
        id,
        of,
        title,
        edition,
        entries: entries.length,
        ...countStates(entries),
      })),
      null,
      2,
    )}\n`;
  }
  const head = ["framework", "entries", ...coverageStates.map((state) => coverageWords[state])];
  const rows = coverage.map((list) => {
    const counts = countStates(list.entries);
    return [nameOf(list), String(list.entries.length), ...coverageStates.map((state) => String(counts[state]))];
  });
  return laidOut([head, ...rows], format);
};

/** One line for each entry of the lists: its state, and the rules and controls about it. */
export const coverageOfEntries = (lists: readonly CoveredList[], format: CoverageFormat): string => {
  if (format !== "json") return lists.map((list) => entryTable(list, format)).join("\n");
  const plain = lists.map(({ framework: { id, title, family, edition }, of, entries }) => ({
    id,
    of,
    title,
    family,
    edition,
    counts: countStates(entries),
    entries,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
};

const entryTable = ({ framework, of, entries }: CoveredList, format: CoverageFormat): string => {
  const counts = countStates(entries);
  const rows = entries.map(({ id, title, state, rules, controls }) => [
    id,
    title,
    coverageWords[state],
    [...rules, ...controls].join(", "),
  ]);
  const summary = coverageStates.filter((state) => counts[state] > 0).map((state) => `${coverageWords[state]}: ${counts[state]}`);
  const what = of === "entries" ? framework.title : `${framework.title}, mitigations`;
  return `${what} ${framework.edition}: ${entries.length} entries; ${summary.join("; ")}\n\n${laidOut(
    [["entry", "title", "state", "rules and controls"], ...rows],
    format,
  )}`;
};

const nameOf = ({ framework, of }: CoveredList): string => (of === "entries" ? framework.id : `${framework.id}, mitigations`);

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
