import type { CoverageState, FrameworkFile, Threat } from "@bartizan/model";
import type { CatalogIndex } from "./catalog-index.ts";
import { systemHits } from "./framework-hits.ts";
import type { SystemIndex } from "./system-index.ts";

/** Most urgent first. */
export const outcomes = ["open", "uncertain", "mitigated", "ruled-out", "attacker-side", "undecidable", "none"] as const;

/**
 * What a system shows of an entry: the status of its threats, the open ones first; that rules looked and found nothing; or why none looked.
 */
export type Outcome = (typeof outcomes)[number];

/** An entry of a framework as it stands in one system. */
export interface AssessedEntry {
  entry: FrameworkFile["entries"][number];
  outcome: Outcome;
  /** Most urgent first. */
  threats: readonly Threat[];
  /** Rules that name it or an entry below it. */
  rules: readonly string[];
}

/** A framework with all its entries as they stand in one system. */
export interface SystemCoverage {
  framework: FrameworkFile;
  entries: readonly AssessedEntry[];
}

/** The frameworks whose entries rules look for; the others cannot be told from one system. */
export const assessedFrameworks = ({ coverage }: CatalogIndex): readonly FrameworkFile[] =>
  coverage.filter(({ of, entries }) => of === "entries" && entries.some(({ state }) => state === "rule")).map(({ framework }) => framework);

export const systemCoverage = ({ coverage }: CatalogIndex, system: SystemIndex, framework: FrameworkFile): SystemCoverage => {
  const hits = systemHits(system, framework);
  const covered = new Map(
    coverage.find((list) => list.framework === framework && list.of === "entries")?.entries.map((each) => [each.id, each]),
  );
  return {
    framework,
    entries: framework.entries.map((entry): AssessedEntry => {
      const threats = [...(hits.get(entry.id) ?? [])];
      const { state = "none", rules = [] } = covered.get(entry.id) ?? {};
      return { entry, threats, rules, outcome: outcomeOf(threats, state) };
    }),
  };
};

const statuses = ["open", "uncertain", "mitigated"] as const;

const outcomeOf = (threats: readonly Threat[], state: CoverageState): Outcome => {
  const status = statuses.find((each) => threats.some((threat) => threat.status === each));
  if (status) return status;
  if (state === "rule") return "ruled-out";
  return state === "attacker-side" || state === "undecidable" ? state : "none";
};

/** How many entries came to each outcome. */
export const countOutcomes = (entries: readonly AssessedEntry[]): Record<Outcome, number> => {
  const counts: Record<Outcome, number> = {
    open: 0,
    uncertain: 0,
    mitigated: 0,
    "ruled-out": 0,
    "attacker-side": 0,
    undecidable: 0,
    none: 0,
  };
  for (const { outcome } of entries) counts[outcome]++;
  return counts;
};

/** Does a threat of the system go by it? */
export const applies = ({ threats }: AssessedEntry): boolean => threats.length > 0;

/** Did a rule look for it? */
export const isLookedAt = ({ outcome }: AssessedEntry): boolean =>
  outcome !== "none" && outcome !== "undecidable" && outcome !== "attacker-side";
