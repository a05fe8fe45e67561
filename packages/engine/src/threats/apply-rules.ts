import type { Element, Hop } from "@bartizan/model";
import type { Facts } from "../facts/facts.ts";
import type { CapabilityName, CompiledRule } from "../rule.ts";
import { CapabilityTable } from "./capability-table.ts";
import { evaluateRule, type Draft } from "./evaluate-rule.ts";

/** Rounds after which chains of rules that feed each other are long enough for any reader. */
const mostRounds = 8;

/**
 * Applies all rules until attackers gain nothing new: what one rule gains another may need. Rules that need nothing but influence run once.
 * @param known what some rules are known to find
 */
export const applyRules = (
  rules: readonly CompiledRule[],
  facts: Facts,
  known: ReadonlyMap<CompiledRule, Draft[]> = new Map(),
): { drafts: Draft[]; table: CapabilityTable } => {
  const table = new CapabilityTable(facts);
  const drafts = new Map<string, Draft[]>();
  const seen = new Map<string, string>();
  const state = (rule: CompiledRule): string =>
    needed(rule)
      .map((name) => table.version(name))
      .join();
  const order = rules.toSorted((a, b) => needed(a).length - needed(b).length);

  for (let round = 0; round < mostRounds; round++) {
    let ran = false;
    for (const rule of order) {
      const now = state(rule);
      if (seen.get(rule.id) === now) continue;
      seen.set(rule.id, now);
      ran = true;
      const found = known.get(rule) ?? evaluateRule(rule, facts, table);
      drafts.set(rule.id, found);
      for (const draft of found) grantGains(draft, facts, table);
    }
    if (!ran) break;
  }
  return { drafts: rules.flatMap((rule) => drafts.get(rule.id) ?? []), table };
};

/** What others may have to gain before a rule can find anything. Who acts from within a component reaches what it connects to. */
const needed = (rule: CompiledRule): CapabilityName[] =>
  rule.needs.flatMap((need): CapabilityName[] =>
    need.name === "influence" ? [] : need.name === "reach" ? ["reach", "execute", "impersonate"] : [need.name],
  );

/** Rules with all those that may need what they gain, however far: no other finds anything else when these do. */
export const withThoseBuiltOn = (some: Iterable<CompiledRule>, rules: readonly CompiledRule[]): ReadonlySet<CompiledRule> => {
  const found = new Set(some);
  const gained = new Set<CapabilityName>();
  for (const rule of found) {
    for (const { name } of rule.gains) gained.add(name);
    for (const other of rules) if (needed(other).some((name) => gained.has(name))) found.add(other);
  }
  return found;
};

/** A rule with all those whose gains it may need, however far: what it finds with them, it finds with all. */
export const withThoseBehind = (rule: CompiledRule, rules: readonly CompiledRule[]): CompiledRule[] => {
  const found = new Set([rule]);
  for (const each of found) {
    const names = needed(each);
    for (const other of rules) if (other.gains.some((gain) => names.includes(gain.name))) found.add(other);
  }
  return rules.filter((each) => found.has(each));
};

const grantGains = ({ rule, place, findings }: Draft, facts: Facts, table: CapabilityTable): void => {
  for (const gain of rule.gains) {
    for (const { names, stated, inherent, route, chain } of findings) {
      const at = names[gain.at[0] as string];
      if (!at) continue;
      table.grant(gain.name, at, { chain: [...chain, `${rule.id}@${place.id}`], stated, inherent, route: wayTo(at, route, facts) });
    }
  }
};

/** The stretch of a route that ends at an element; where it ends before, the route and the shortest way on from its end. */
const wayTo = ({ id }: Element, route: Hop[], { graph }: Facts): Hop[] => {
  const end = route.findIndex((hop) => hop.element === id);
  if (end >= 0) return route.slice(0, end + 1);
  const start = graph.node.get(route.at(-1)?.element ?? "");
  const seen = new Set(route.map((hop) => hop.element));
  let frontier = start ? [{ node: start, hops: route }] : [];
  for (let step = 0; step < mostStepsOn; step++) {
    const next: typeof frontier = [];
    for (const { node, hops } of frontier) {
      for (const { to, flow, reply } of node.out) {
        if (seen.has(to.id)) continue;
        seen.add(to.id);
        const way = [...hops, { element: to.id, via: flow.id, ...(reply && { reply }) }];
        if (to.id === id) return way;
        next.push({ node: to, hops: way });
      }
    }
    frontier = next;
  }
  return route;
};

/** Between a front and what stands behind it lie gateways and guardrails, and hardly more of them than this. */
const mostStepsOn = 4;
