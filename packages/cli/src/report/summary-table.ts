import type { Analysis, Level, Threat } from "@bartizan/model";

const columns: readonly { head: string; counts: (threat: Threat) => boolean }[] = [
  ...(["critical", "high", "medium", "low"] as const satisfies readonly Level[]).map((level) => ({
    head: level,
    counts: (threat: Threat) => threat.status === "open" && threat.risk.residual.level === level,
  })),
  { head: "uncertain", counts: (threat) => threat.status === "uncertain" },
  { head: "mitigated", counts: (threat) => threat.status === "mitigated" },
];

/** One line for each system: open threats by level, then those that are not decided and those that controls hold off. */
export const summaryTable = (systems: readonly Analysis[]): string => {
  const rows = systems.map((system) => [system.system.id, ...columns.map(({ counts }) => String(system.threats.filter(counts).length))]);
  const table = [["system", ...columns.map((column) => column.head)], ...rows];
  const widths = table[0]?.map((_, index) => Math.max(...table.map((row) => row[index]?.length ?? 0))) ?? [];
  const line = (row: readonly string[]): string =>
    row.map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0))).join("  ");
  return table.map(line).join("\n");
};
