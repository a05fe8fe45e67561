import type { Level } from "@bartizan/model";
import { stands } from "../what-if/compare-threats.ts";
import type { Outcome, Placed, TriedThreat, Trials } from "./trials.ts";

/** That no more than this level is left of a threat. A critical threat makes one for each level from the appetite up. */
export interface Demand {
  /** Of the threat. */
  id: string;
  rule: string;
  level: Level;
}

const levels: readonly Level[] = ["low", "medium", "high", "critical"];

export const isAbove = (threat: TriedThreat | undefined, level: Level): boolean =>
  threat !== undefined && stands(threat) && levels.indexOf(threat.risk.residual.level) > levels.indexOf(level);

/** What is missed of the demand that no threat be above the appetite. */
export const missedIn = (outcome: Outcome, appetite: Level): Demand[] =>
  [...outcome.values()].flatMap((threat) =>
    levels
      .slice(levels.indexOf(appetite))
      .toReversed()
      .filter((level) => isAbove(threat, level))
      .map((level) => ({ id: threat.id, rule: threat.rule, level })),
  );

export const isMissed = (demand: Demand, placed: Placed, trials: Trials): boolean => isAbove(trials.threat(demand, placed), demand.level);

export const demandKey = ({ id, level }: Demand): string => `${id} ${level}`;
