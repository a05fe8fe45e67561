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
    threats: onceEach(newsFirst(threats)),
    paths: analysis.paths.filter((path) => path.status !== "cut").map(({ nodes }) => ({ nodes })),
  };
};

/** A technique that was named before, at another place, is less news than one that was not. */
const newsFirst = (threats: readonly Threat[]): Threat[] => {
  const seen = new Set<string>();
  const news = threats.filter(({ technique }) => !seen.has(technique) && seen.add(technique).size > 0);
  return [...news, ...threats.filter((threat) => !news.includes(threat))];
};

/** Keeps the first mention of a technique at a place. */
const onceEach = (threats: readonly Threat[]): Threat[] => {
  const seen = new Set<string>();
  return threats.flatMap((threat): Threat[] => {
    const on = (threat.on ?? []).filter((place) => {
      const key = `${threat.technique} ${place}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
    return on.length > 0 ? [{ ...threat, on }] : [];
  });
};
