import { compileCatalog, type CompiledCatalog } from "@bartizan/engine";
import type { Diagnostic } from "@bartizan/model";
import { catalogSources } from "../catalog-sources.ts";

const { sources } = catalogSources();

/** What of a need or gain is its name: who has it aside. */
const nameOf = (source: string): string => source.slice(0, source.indexOf("("));

/** What is as good as a need: who acts from within a component reaches what it connects to. */
const waysTo = (need: string): string[] => (need === "reach" ? ["reach", "execute", "impersonate"] : [need]);

/** Rules with those that give what they need, those that give what these need, and so on. */
const withThoseBehind = (ids: readonly string[]): string[] => {
  const needed = new Set(
    sources.rules.flatMap(({ value }) => (ids.includes(value.id) ? (value.needs ?? []).map(nameOf).flatMap(waysTo) : [])),
  );
  const found = sources.rules.flatMap(({ value: { id, gains = [] } }) =>
    ids.includes(id) || gains.some((gain) => needed.has(nameOf(gain))) ? [id] : [],
  );
  return found.length > ids.length ? withThoseBehind(found) : found;
};

/** The built-in catalog with one rule and those that it builds on, compiled anew. */
export const compileAlone = (rule: string): { catalog: CompiledCatalog; diagnostics: Diagnostic[] } => {
  const kept = withThoseBehind([rule]);
  return compileCatalog({ ...sources, rules: sources.rules.filter(({ value }) => kept.includes(value.id)) });
};
