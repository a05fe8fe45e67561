import { buildGraph, type Graph, type Loaded, type Model, type Threat } from "@bartizan/model";
import type { CompiledCatalog } from "./catalog.ts";
import { deriveFacts, type Facts } from "./facts/facts.ts";
import { settleLikelihoods, type WeighedThreat } from "./risk/settle-likelihoods.ts";
import { applyRules } from "./threats/apply-rules.ts";
import { buildThreat } from "./threats/build-threat.ts";
import type { CapabilityTable } from "./threats/capability-table.ts";
import type { Draft } from "./threats/evaluate-rule.ts";
import { ownThreats } from "./threats/own-threats.ts";
import { wordsOf } from "./words-of.ts";

/** The threats of a system, and what they rest on. */
export interface Judgement {
  graph: Graph;
  facts: Facts;
  drafts: readonly Draft[];
  table: CapabilityTable;
  /** Before their likelihoods were settled. */
  weighed: ReadonlyMap<Draft, WeighedThreat>;
  derived: readonly Threat[];
  /** With those that the team wrote down itself. */
  threats: readonly Threat[];
}

/** Derives the threats of a system and weighs them: all that is judged but for the attack paths. */
export const judge = (loaded: Loaded & { model: Model }, catalog: CompiledCatalog): Judgement => {
  const words = wordsOf(catalog);
  const graph = buildGraph(loaded, words);
  const facts = deriveFacts(graph, words.controls);
  const { drafts, table } = applyRules(catalog.rules, facts);
  const weighed = new Map(drafts.map((draft) => [draft, buildThreat(draft, facts, table)]));
  const derived = settleLikelihoods(weighed.values());
  return { graph, facts, drafts, table, weighed, derived, threats: [...derived, ...ownThreats(facts)] };
};
