import { noSpans, type Statement } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { attributesRead } from "../condition/attributes-read.ts";
import { judge, type Judgement } from "../judge.ts";
import { settleLikelihoods, type ThreatStanding } from "../risk/settle-likelihoods.ts";
import type { CompiledRule } from "../rule.ts";
import { applyRules, withThoseBuiltOn } from "../threats/apply-rules.ts";
import { weighThreat } from "../threats/build-threat.ts";
import { evaluateRule, type Draft } from "../threats/evaluate-rule.ts";
import { ownThreats } from "../threats/own-threats.ts";
import { wordsOf } from "../words-of.ts";
import { assume } from "./assume.ts";
import { onceFinished, type Finished } from "./once-finished.ts";

/**
 * How the threats of a system stand once a control is there at the elements where it is planned, with all else as it is. Only the rules that
 * ask for something that is then otherwise are applied again, and those that build on what these gain where that is not the same.
 */
export const judgeFinished = (
  before: Judgement,
  control: string,
  on: readonly string[],
  catalog: CompiledCatalog,
): readonly ThreatStanding[] => {
  const { graph, facts, table } = before;
  const words = wordsOf(catalog);
  const statements = on.flatMap((id): Statement[] => {
    const element = graph.pointers.get(id);
    return element === undefined ? [] : [{ element, keys: ["controls", control], value: "implemented" }];
  });
  const { loaded } = assume({ ...graph.loaded, spans: noSpans }, statements, words.controls);
  const finished = onceFinished(facts, control, on, loaded, words);
  if (!finished) return judge(loaded, catalog).threats;

  const known = new Map(catalog.rules.map((rule): [CompiledRule, Draft[]] => [rule, []]));
  for (const draft of before.drafts) known.get(draft.rule)?.push(draft);
  const gainOtherwise: CompiledRule[] = [];
  for (const [rule, drafts] of known) {
    if (!isConcerned(rule, finished)) continue;
    const found = evaluateRule(rule, finished.facts, table);
    if (gainedBy(found) !== gainedBy(drafts)) gainOtherwise.push(rule);
    known.set(rule, found);
  }
  for (const rule of withThoseBuiltOn(gainOtherwise, catalog.rules)) known.delete(rule);
  const then = gainOtherwise.length > 0 ? applyRules(catalog.rules, finished.facts, known) : { drafts: [...known.values()].flat(), table };
  const weighed = then.drafts.map((draft) => before.weighed.get(draft) ?? weighThreat(draft, finished.facts));
  return [...settleLikelihoods<ThreatStanding>(weighed), ...ownThreats(finished.facts)];
};

const isConcerned = (rule: CompiledRule, { controls, attributes }: Finished): boolean =>
  [...rule.brokenBy, ...rule.reducedBy, ...rule.settledBy].some((each) => controls.has(each.control)) ||
  (attributes.size > 0 && readBy(rule).some((name) => attributes.has(name)));

/** The attributes on which it depends what a rule finds, and how bad that is. */
const readBy = (rule: CompiledRule): readonly string[] => {
  const conditions = [...rule.with.map(({ list }) => list), ...rule.loses.map(({ of }) => of), ...(rule.when ? [rule.when] : [])];
  const read = reads.get(rule) ?? conditions.flatMap(({ expression }) => attributesRead(expression));
  reads.set(rule, read);
  return read;
};
const reads = new WeakMap<CompiledRule, readonly string[]>();

/** All that attackers gain by what a rule found, as a text to compare. */
const gainedBy = (drafts: readonly Draft[]): string =>
  JSON.stringify(
    drafts.flatMap(({ rule, place, findings }) =>
      rule.gains.map(({ name, at }) => [
        name,
        place.id,
        findings.map(({ names, stated, inherent, route, chain }) => [names[at[0] as string]?.id, stated, inherent, route, chain]),
      ]),
    ),
  );
