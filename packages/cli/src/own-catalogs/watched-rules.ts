import type { CompiledCatalog } from "@bartizan/engine";

type Rule = CompiledCatalog["rules"][number];

/** The same rules, which tell when the engine turns to them. @param begin is given the id of the rule */
export const watchedRules = (rules: readonly Rule[], begin: (id: string) => void): Rule[] =>
  rules.map((rule) => ({
    ...rule,
    get subject() {
      begin(rule.id);
      return rule.subject;
    },
    get title() {
      begin(rule.id);
      return rule.title;
    },
  }));
