import type { Analysis, TechniqueUse } from "@bartizan/model";
import type { CaseResult, Threat } from "./result.ts";

/** The edition of ATLAS that results are written in. */
export interface Edition {
  /** What a technique is called there; undefined where it has no such technique. */
  alias: (technique: string) => string | undefined;
  /** The mitigations that it lists against a technique of its own and that some of these controls carry out; undefined where it lists none. */
  mitigations: (technique: string, controls: readonly string[]) => readonly string[] | undefined;
}

/**
 * What an analysis says about a case, in the result format: in order of risk one entry per technique and place of open and uncertain
 * threats, then of the steps of attack paths, then of questions.
 */
export const toResult = (analysis: Analysis, edition: Edition): CaseResult => {
  const threats: Threat[] = [];
  const add = (use: TechniqueUse, risk: number, controls = (use.mitigations ?? []).flatMap((each) => each.controls)): void => {
    const technique = edition.alias(use.id);
    if (technique === undefined) return;
    const mitigations = edition.mitigations(technique, controls) ?? (use.mitigations ?? []).map(({ id }) => id);
    for (const place of use.at) threats.push({ technique, on: [place], risk: risk / 25, mitigations, status: "open" });
  };
  const controlsOf = (threat: Analysis["threats"][number]): string[] => threat.controls.map(({ control }) => control);
  for (const threat of analysis.threats) {
    if (threat.status === "mitigated") continue;
    for (const technique of threat.techniques) add(technique, threat.risk.residual.score, controlsOf(threat));
  }
  for (const path of analysis.paths) {
    if (path.status === "cut") continue;
    for (const step of path.steps) {
      if (step.technique) add({ ...step.technique, at: [step.element] }, path.score * 0.5);
    }
  }
  for (const threat of analysis.threats) {
    if (threat.status === "mitigated") continue;
    for (const technique of threat.steps ?? []) add(technique, threat.risk.inherent.score * 0.5, controlsOf(threat));
  }
  for (const question of analysis.questions) for (const technique of question.techniques) add(technique, 1);
  return {
    // The first mention of a technique at its place.
    threats: firstOfEach(newsFirst(threats), ({ technique, on = [] }) => `${technique} ${on.join()}`),
    paths: analysis.paths.filter((path) => path.status !== "cut").map(({ nodes }) => ({ nodes })),
  };
};

/** A technique that was named before, at another place, is less news than one that was not. */
const newsFirst = (threats: readonly Threat[]): Threat[] => {
  const news = new Set(firstOfEach(threats, ({ technique }) => technique));
  return [...news, ...threats.filter((threat) => !news.has(threat))];
};

const firstOfEach = (threats: readonly Threat[], keyOf: (threat: Threat) => string): Threat[] => {
  const seen = new Set<string>();
  return threats.filter((threat) => !seen.has(keyOf(threat)) && seen.add(keyOf(threat)).size > 0);
};
