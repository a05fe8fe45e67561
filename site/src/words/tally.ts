import type { Level, Status, Threat } from "@bartizan/model";
import { levelOf, levels } from "./level.ts";
import { list } from "./list.ts";

/** How many threats there are of each status and level. */
export type Tally = Record<Status, Record<Level, number>>;

export const tallyOf = (threats: readonly Threat[]): Tally => {
  const of = (status: Status): Record<Level, number> => countLevels(threats.filter((threat) => threat.status === status).map(levelOf));
  return { open: of("open"), uncertain: of("uncertain"), mitigated: of("mitigated") };
};

/** How often each level stands in a list. */
export const countLevels = (found: readonly Level[]): Record<Level, number> => {
  const counts = { critical: 0, high: 0, medium: 0, low: 0 };
  for (const level of found) counts[level]++;
  return counts;
};

export const sumOf = (row: Record<Level, number>): number => levels.reduce((sum, level) => sum + row[level], 0);

/** `1 critical and 2 high`. */
export const levelPhrase = (row: Record<Level, number>): string =>
  list(levels.filter((level) => row[level] > 0).map((level) => `${row[level]} ${level}`));
