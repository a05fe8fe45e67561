import type { Level, Threat } from "@bartizan/model";

/** Worst first. */
export const levels = ["critical", "high", "medium", "low"] as const satisfies readonly Level[];

/** The level a reader is told: what is left with the controls that stand. */
export const levelOf = (threat: Threat): Level => threat.risk.residual.level;

export const letterOf = (level: Level): string => level.charAt(0).toUpperCase();
