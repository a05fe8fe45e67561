import { attributesSetBy, type Statement, type Threat } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { onceFinished } from "../facts/once-finished.ts";
import { judge, type Judgement } from "../judge.ts";
import { settleLikelihoods } from "../risk/settle-likelihoods.ts";
import type { CompiledRule } from "../rule.ts";
import { applyRules, concernedBy } from "../threats/apply-rules.ts";
import { buildThreat } from "../threats/build-threat.ts";
import type { Draft } from "../threats/evaluate-rule.ts";
import { ownThreats } from "../threats/own-threats.ts";
import { assume } from "./assume.ts";

/**
 * The threats of a system once a control is there at the elements where it is planned, with all else as it is. Where the control sets no
 * attribute, only the rules that name it are applied again, and those that build on what these gain.
 */
export const judgeFinished = (before: Judgement, control: string, on: readonly string[], catalog: CompiledCatalog): readonly Threat[] => {
  const { graph } = before;
  const word = before.facts.controls.get(control);
  if (word && Object.keys(attributesSetBy(word)).length > 0) {
    const finished = on.flatMap((id): Statement[] => {
      const element = graph.pointers.get(id);
      return element === undefined ? [] : [{ element, keys: ["controls", control], value: "implemented" }];
    });
    return judge(assume(graph.loaded, finished, before.facts.controls).loaded, catalog).threats;
  }
  const facts = onceFinished(before.facts, control);
  const concerned = concernedBy(control, catalog.rules);
  const known = new Map(catalog.rules.flatMap((rule): [CompiledRule, Draft[]][] => (concerned.has(rule) ? [] : [[rule, []]])));
  for (const draft of before.drafts) known.get(draft.rule)?.push(draft);
  const { drafts, table } = applyRules(catalog.rules, facts, known);
  const weighed = drafts.map((draft) => before.weighed.get(draft) ?? buildThreat(draft, facts, table));
  return [...settleLikelihoods(weighed), ...ownThreats(facts)];
};
