import type { Analysis, Threat } from "@bartizan/model";

const ranks = ["mitigated", "uncertain", "open"];
/** How much there is of a threat: 0 none, 1 mitigated, 2 uncertain, 3 open. */
const rankOf = (threat: Threat | undefined): number => (threat ? ranks.indexOf(threat.status) + 1 : 0);
const told = (threat: Threat | undefined): string => (threat ? `${threat.status} ${threat.risk.residual.score}` : "none");

const threatsById = (analysis: Analysis): Map<string, Threat> => new Map(analysis.threats.map((threat) => [threat.id, threat]));

/** The threats of the second analysis that are surer or score higher than in the first, or are new and not mitigated, each in a line. */
export const worseThan = (before: Analysis, after: Analysis): string[] => {
  const known = threatsById(before);
  return after.threats.flatMap((threat) => {
    const earlier = known.get(threat.id);
    const surer = rankOf(threat) > Math.max(1, rankOf(earlier));
    const higher = earlier !== undefined && threat.risk.residual.score > earlier.risk.residual.score;
    return surer || higher ? [`${threat.id}: ${told(earlier)} -> ${told(threat)}`] : [];
  });
};

/** Id, status, risk and number of bindings of each threat. */
export const standings = (analysis: Analysis): Record<string, unknown> =>
  Object.fromEntries(analysis.threats.map(({ id, status, risk, bindingCount }) => [id, { status, risk, bindingCount }]));
