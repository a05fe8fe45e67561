import type { RuleSummary, Threat } from "@bartizan/model";
import type { CatalogIndex } from "./catalog-index.ts";
import type { SystemIndex } from "./system-index.ts";

/** The rules of the catalog by what they came to in one system. */
export interface RuleOutcomes {
  fired: readonly { rule: RuleSummary; threats: readonly Threat[] }[];
  silent: readonly RuleSummary[];
}

export const ruleOutcomes = ({ rules }: CatalogIndex, { threats }: SystemIndex): RuleOutcomes => {
  const found = new Map<string, Threat[]>();
  for (const threat of threats.values()) {
    if (threat.source === "catalog") found.set(threat.rule, [...(found.get(threat.rule) ?? []), threat]);
  }
  const all = [...rules.values()];
  return {
    fired: all.flatMap((rule) => (found.has(rule.id) ? [{ rule, threats: found.get(rule.id) ?? [] }] : [])),
    silent: all.filter(({ id }) => !found.has(id)),
  };
};
