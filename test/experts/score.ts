import type { Analysis, Threat } from "@bartizan/model";
import type { ExpertList } from "./expert-list.ts";
import { concerns, rulesOf, type ClassTable } from "./match.ts";

/** How much of one system's expert threats was found, and by what. */
export interface SystemScore {
  id: string;
  provenance: string;
  /** Threats of ours that count: open and uncertain, in our order, up to the budget. */
  shown: number;
  /** How many of ours match at least one of theirs. */
  useful: number;
  found: { threat: ExpertList["threats"][number]; by: string | undefined }[];
}

/** Matches our first threats to theirs by class and target: each of theirs is found by the first of ours that fits. */
export const scoreSystem = (
  list: ExpertList,
  analysis: Analysis,
  table: ClassTable,
  rules: readonly string[],
  budget: number,
): SystemScore => {
  const ours = analysis.threats.filter((threat) => threat.status !== "mitigated").slice(0, budget);
  const fits = (threat: Threat, theirs: ExpertList["threats"][number]): boolean =>
    rulesOf(theirs.class, table, rules).has(threat.rule) && concerns(threat, theirs.target, analysis);
  return {
    id: list.id,
    provenance: list.provenance,
    shown: ours.length,
    useful: ours.filter((threat) => list.threats.some((theirs) => fits(threat, theirs))).length,
    found: list.threats.map((theirs) => ({ threat: theirs, by: ours.find((threat) => fits(threat, theirs))?.id })),
  };
};

export interface Share {
  name: string;
  found: number;
  of: number;
}

/** Recall by a property of what was looked for, the largest groups first. */
export const sharesBy = (
  systems: readonly SystemScore[],
  nameOf: (system: SystemScore, found: SystemScore["found"][number]) => string,
): Share[] => {
  const shares = new Map<string, Share>();
  for (const system of systems) {
    for (const each of system.found) {
      const name = nameOf(system, each);
      const share = shares.get(name) ?? { name, found: 0, of: 0 };
      share.of++;
      if (each.by !== undefined) share.found++;
      shares.set(name, share);
    }
  }
  return [...shares.values()].toSorted((a, b) => b.of - a.of || (a.name < b.name ? -1 : 1));
};
