import { compareText, type FrameworkFile, type RuleFile } from "@bartizan/model";

/** What the rules of a catalog say about an entry of a framework. */
export const coverageStates = ["rule", "attacker-side", "undecidable", "no-rule"] as const;
export type CoverageState = (typeof coverageStates)[number];

interface CoveredEntry {
  id: string;
  title: string;
  state: CoverageState;
  /** Rules that name it or an entry below it, sorted. */
  rules: string[];
}

export interface FrameworkCoverage {
  id: string;
  title: string;
  family: string;
  edition: string;
  entries: CoveredEntry[];
}

/** What a rule says about frameworks. */
export type Mapping = Pick<RuleFile, "id" | "maps" | "techniques" | "steps">;

/** Holds every entry of the frameworks against the rules. An entry that a rule names has one, whatever the framework says about designs. */
export const coverageOf = (frameworks: readonly FrameworkFile[], rules: readonly Mapping[]): FrameworkCoverage[] =>
  frameworks
    .map((framework): FrameworkCoverage => {
      const rulesOf = rulesByEntry(framework, rules);
      const entries = framework.entries.map(({ id, title, design = framework.design }): CoveredEntry => {
        const names = [...(rulesOf.get(id) ?? [])].toSorted(compareText);
        const without = design === undefined || design === "decidable" ? "no-rule" : design;
        return { id, title, state: names.length > 0 ? "rule" : without, rules: names };
      });
      return { id: framework.id, title: framework.title, family: framework.family, edition: framework.edition, entries };
    })
    .toSorted((a, b) => compareText(a.id, b.id));

/** Adds what further rules name. */
export const withRules = (coverage: readonly FrameworkCoverage[], rules: readonly Mapping[]): FrameworkCoverage[] =>
  coverage.map((framework) => {
    const rulesOf = rulesByEntry(framework, rules);
    const entries = framework.entries.map((entry): CoveredEntry => {
      const names = [...new Set([...entry.rules, ...(rulesOf.get(entry.id) ?? [])])].toSorted(compareText);
      return { ...entry, state: names.length > 0 ? "rule" : entry.state, rules: names };
    });
    return { ...framework, entries };
  });

const rulesByEntry = (
  {
    family,
    entries,
    retired = {},
  }: { family: string; entries: readonly { id: string; parent?: string }[]; retired?: Record<string, string> },
  rules: readonly Mapping[],
): ReadonlyMap<string, ReadonlySet<string>> => {
  const parents = new Map(entries.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, Set<string>>();
  for (const rule of rules) {
    const techniques = family === "atlas" ? [...(rule.techniques ?? []), ...(rule.steps ?? [])].map(({ id }) => id) : [];
    for (const named of [...techniques, ...(rule.maps[family] ?? [])]) {
      // A rule about a part is a rule about the whole; parents are few, and a circle of them ends.
      let id: string | undefined = retired[named] ?? named;
      for (let above = 0; id !== undefined && parents.has(id) && above < 10; above++, id = parents.get(id)) {
        found.set(id, (found.get(id) ?? new Set()).add(rule.id));
      }
    }
  }
  return found;
};
