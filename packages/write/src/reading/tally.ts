import type { Level, Status, Threat } from "@bartizan/model";
import { levelOf, levels } from "./level.ts";

/** How many threats there are of each status and level. */
export type Tally = Record<Status, Record<Level, number>>;

const zero = (): Record<Level, number> => ({ critical: 0, high: 0, medium: 0, low: 0 });

export const tallyOf = (threats: readonly Threat[]): Tally => {
  const tally: Tally = { open: zero(), uncertain: zero(), mitigated: zero() };
  for (const threat of threats) tally[threat.status][levelOf(threat)]++;
  return tally;
};

export const sumOf = (row: Record<Level, number>): number => levels.reduce((sum, level) => sum + row[level], 0);
