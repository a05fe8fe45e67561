import type { Analysis, AttackPath, Loaded, Model, Overruled, Statement, ThreatChange } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { judge } from "../judge.ts";
import { attackPaths } from "../paths/attack-paths.ts";
import { wordsOf } from "../words-of.ts";
import { assume } from "./assume.ts";
import { compareThreats, stands } from "./compare-threats.ts";

/** What would be otherwise. */
export interface WhatIf {
  changes: ThreatChange[];
  /** Attack paths that could be gone so far and no longer can. */
  cut: AttackPath[];
  /** Attack paths that can be gone from then on. */
  opened: AttackPath[];
  /** What the model states and the assumption puts aside. */
  overruled: Overruled[];
}

/**
 * What would become of the threats and attack paths if more, or something else, were said of the system.
 * @param before the analysis of the system as it is
 */
export const whatIf = (
  before: Pick<Analysis, "threats" | "paths">,
  loaded: Loaded & { model: Model },
  catalog: CompiledCatalog,
  statements: readonly Statement[],
): WhatIf => {
  const assumed = assume(loaded, statements, wordsOf(catalog).controls);
  const { drafts, derived, threats, facts } = judge(assumed.loaded, catalog);
  const changes = compareThreats(before.threats, threats);
  const after = attackPaths(drafts, new Map(derived.map((threat) => [threat.id, threat])), facts, catalog);
  // Only the best paths are kept: that one is missing says nothing, unless a threat on it has come or gone.
  const cleared = idsOf(changes.filter(({ change }) => change === "cleared"));
  const arisen = idsOf(changes.filter((each) => !each.before || !stands(each.before)));
  const [was, is] = [walkable(before.paths), walkable(after)];
  return {
    changes,
    cut: before.paths.filter(({ id, threats: steps }) => was.has(id) && !is.has(id) && steps.some((each) => cleared.has(each))),
    opened: after.filter(({ id, threats: steps }) => is.has(id) && !was.has(id) && steps.some((each) => arisen.has(each))),
    overruled: assumed.overruled,
  };
};

const idsOf = (changes: readonly ThreatChange[]): ReadonlySet<string> => new Set(changes.map(({ threat }) => threat));

const walkable = (paths: readonly AttackPath[]): ReadonlySet<string> =>
  new Set(paths.flatMap(({ id, status }) => (status === "cut" ? [] : [id])));
