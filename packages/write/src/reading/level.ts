import type { Level, Status, Threat } from "@bartizan/model";

/** Worst first. */
export const levels = ["critical", "high", "medium", "low"] as const satisfies readonly Level[];
export const statuses = ["open", "uncertain", "mitigated"] as const satisfies readonly Status[];

/** The level that a reader is told: what is left with the controls that stand. */
export const levelOf = (threat: Threat): Level => threat.risk.residual.level;

export const letterOf = (level: Level): string => level.charAt(0).toUpperCase();

/** Letter and word: `C critical`. */
export const levelWord = (level: Level): string => `${letterOf(level)} ${level}`;

export const worstOf = (found: readonly Level[]): Level | undefined => levels.find((level) => found.includes(level));
