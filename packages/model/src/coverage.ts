import { compareText } from "./diagnostics.ts";
import type { Catalog } from "./generated/catalog.ts";
import type { FrameworkFile } from "./generated/framework.ts";
import type { FrameworkRef } from "./generated/report.ts";

/**
 * What a catalog has about an entry of a framework: a rule that finds it, a control that meets it, or the reason why there can be neither.
 * An entry that a rule or a control names has it, whatever the framework says about designs.
 */
export const coverageStates = ["rule", "control", "view", "attacker-side", "undecidable", "none"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** What the states say, as the head of a column. */
export const coverageWords: Record<CoverageState, string> = {
  rule: "has a rule",
  control: "has a control",
  view: "groups elements",
  "attacker-side": "does not apply to designs",
  undecidable: "not decidable from a design",
  none: "no rule or control yet",
};

export interface CoveredEntry {
  id: string;
  title: string;
  state: CoverageState;
  /** Rules that name it or an entry below it, sorted. */
  rules: string[];
  /** Controls that name it or an entry below it, sorted. */
  controls: string[];
}

/** The entries of a framework, or the mitigations that it lists beside them. */
export interface CoveredList {
  framework: FrameworkFile;
  of: "entries" | "mitigations";
  entries: CoveredEntry[];
}

/** Holds everything that the frameworks list against the rules and controls, framework by framework. */
export const coverageOf = ({ rules, controls, frameworks }: Catalog): CoveredList[] => {
  const atlas = frameworks.filter(({ family }) => family === "atlas").map(({ id }) => id);
  const ruleNames = rules.map(({ id, maps, techniques, steps }): Named => {
    const used = [...techniques, ...steps].flatMap((technique) => atlas.map((framework) => ({ framework, id: technique })));
    return { id, refs: [...maps, ...used] };
  });
  const controlNames = controls.map(({ id, maps = [] }): Named => ({ id, refs: maps }));
  return frameworks.flatMap((framework) =>
    (["entries", "mitigations"] as const).flatMap((of): CoveredList[] => {
      const items: readonly Item[] = framework[of] ?? [];
      if (items.length === 0) return [];
      const byRule = namesByItem(framework.id, items, ruleNames);
      const byControl = namesByItem(framework.id, items, controlNames);
      const entries = items.map(({ id, title, design = framework.design ?? "decidable" }): CoveredEntry => {
        const [found = [], met = []] = [byRule.get(id), byControl.get(id)];
        const without = design === "decidable" ? "none" : design;
        return { id, title, state: found.length > 0 ? "rule" : met.length > 0 ? "control" : without, rules: found, controls: met };
      });
      return [{ framework, of, entries }];
    }),
  );
};

/** How many entries are in each state. */
export const countStates = (entries: readonly CoveredEntry[]): Record<CoverageState, number> => {
  const counts: Record<CoverageState, number> = { rule: 0, control: 0, view: 0, "attacker-side": 0, undecidable: 0, none: 0 };
  for (const { state } of entries) counts[state]++;
  return counts;
};

interface Named {
  id: string;
  refs: readonly Pick<FrameworkRef, "framework" | "id">[];
}

interface Item {
  id: string;
  title: string;
  parent?: string;
  design?: FrameworkFile["design"];
}

const namesByItem = (framework: string, items: readonly Item[], named: readonly Named[]): ReadonlyMap<string, string[]> => {
  const parents = new Map(items.map(({ id, parent }) => [id, parent]));
  const found = new Map<string, Set<string>>();
  for (const { id: name, refs } of named) {
    for (const ref of refs) {
      if (ref.framework !== framework) continue;
      // What is about a part is about the whole; parents are few, and a circle of them ends.
      let id: string | undefined = ref.id;
      for (let above = 0; id !== undefined && parents.has(id) && above < 10; above++, id = parents.get(id))
        found.set(id, (found.get(id) ?? new Set()).add(name));
    }
  }
  return new Map([...found].map(([id, names]) => [id, [...names].toSorted(compareText)]));
};
