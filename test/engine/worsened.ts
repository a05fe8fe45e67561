import type { Analysis, Threat } from "@bartizan/model";

const order = ["mitigated", "uncertain", "open"];

/** What is worse of a threat than it was: it is there, it is surer, or its risk is higher. */
export const isWorse = (now: Threat, before: Threat | undefined): boolean =>
  before === undefined || order.indexOf(now.status) > order.indexOf(before.status) || now.risk.residual.score > before.risk.residual.score;

/** The threats of an analysis that are new or worse than in another one. */
export const worsened = (now: Analysis, before: Analysis): Threat[] => {
  const known = new Map(before.threats.map((threat) => [threat.id, threat]));
  return now.threats.filter((threat) => isWorse(threat, known.get(threat.id)));
};

/** How a threat stands, for a failure that somebody has to read. */
export const told = ({ id, status, risk }: Threat): string => `${id} ${status} ${risk.residual.score}`;
