import {
  compareText,
  type Binding,
  type Condition as ConditionView,
  type ControlEffect,
  type Element,
  type Fact,
  type Hop,
  type Status,
  type TechniqueUse,
  type Threat,
  type Unknown,
} from "@bartizan/model";
import { evaluate, evaluateTruth, type Scope } from "../condition/evaluate.ts";
import { conjuncts, textOf, type Condition } from "../condition/expression.ts";
import { distinct, Undecided, type Truth } from "../condition/truth.ts";
import { Members } from "../condition/value.ts";
import type { Facts } from "../facts/facts.ts";
import { rate } from "../risk/rating.ts";
import type { ThreatStanding, WeighedThreat } from "../risk/settle-likelihoods.ts";
import { weighFinding, type Weight } from "../risk/weigh-finding.ts";
import type { CompiledRule, CompiledTechnique } from "../rule.ts";
import { scopeFor, unknownsOf } from "./bindings.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { controlEffects } from "./control-effects.ts";
import { certaintyOf, type Draft, type Finding } from "./evaluate-rule.ts";

/** Bindings that a threat shows; the worst of them. */
const shownBindings = 5;
/** Findings whose risk is weighed; the worst one counts. */
const weighed = 8;

/** The findings that make a threat what it is, and what they weigh. */
interface Weighing extends WeighedThreat<ThreatStanding> {
  relevant: readonly Finding[];
  worst: Weight;
}

/** How the threat of a draft stands, without what a reader is told of it. */
export const weighThreat = ({ rule, place, findings }: Draft, facts: Facts): Weighing => {
  const status = statusOf(findings);
  const relevant = findings.filter((finding) => certaintyOf(finding.stated) === (status === "open" ? 2 : status === "uncertain" ? 1 : 0));
  const weights = relevant.slice(0, weighed).flatMap((finding) => weighFinding(rule, place, finding, facts));
  const worst = weights.toSorted((a, b) => b.residual.score - a.residual.score)[0];
  if (!worst) throw new Error(`threat ${rule.id} at ${place.id} has no finding`);
  const residual = status === "mitigated" ? rate({ value: 1, reason: "rare" }, worst.impact) : worst.residual;
  return { threat: { id: `${rule.id}@${place.id}`, status, risk: { inherent: worst.inherent, residual } }, weights, relevant, worst };
};

/** Turns the findings of a rule at one place into the threat that a reader sees, and weighs its ways. */
export const buildThreat = (draft: Draft, facts: Facts, table: CapabilityTable): WeighedThreat => {
  const { rule, place, findings } = draft;
  const { threat: standing, weights, relevant, worst } = weighThreat(draft, facts);
  const { id, status, risk } = standing;
  const shown = relevant.length > 0 ? relevant : findings;
  const best = shown[0] as Finding;
  const effects = controlEffects(rule, shown.slice(0, weighed), facts);
  const breakers = effects.filter((effect) => effect.effect === "breaks" && effect.state === "in-place").map((each) => each.title);
  const residual =
    status === "mitigated" ? { ...risk.residual, likelihoodReason: `rare: ${mitigatedBecause(breakers, rule)}` } : risk.residual;
  const unknowns = status === "uncertain" ? distinct(relevant.flatMap((finding) => unknownsOf(finding.stated))) : [];
  const pointer = facts.graph.pointers.get(place.id) ?? "";

  const threat: Threat = {
    id,
    rule: rule.id,
    place: place.id,
    title: titleOf(rule, best.names),
    status,
    ...statusReason(status, breakers, unknowns, rule),
    source: "catalog",
    conditions: conditionsOf(rule, best, facts, table),
    bindings: distinctBindings(shown),
    bindingCount: findings.length,
    controls: effects,
    unknowns,
    risk: { ...risk, residual },
    techniques: techniquesOf(rule.techniques, shown, effects, facts),
    ...(rule.steps.length > 0 && { steps: techniquesOf(rule.steps, shown, effects, facts) }),
    maps: rule.maps,
    loses: worst.impact.losses,
    alsoAt: alsoAtOf(rule, best, place),
    pointer,
    ...(place.span && { span: place.span }),
  };
  return { threat, weights };
};

const statusOf = (findings: readonly Finding[]): Status =>
  findings.some((finding) => finding.stated === true)
    ? "open"
    : findings.some((finding) => finding.stated instanceof Undecided)
      ? "uncertain"
      : "mitigated";

const mitigatedBecause = (all: string[], rule: CompiledRule): string => {
  const titles = [...new Set(all)];
  return titles.length > 0
    ? `${titles.join(" and ")} ${titles.length > 1 ? "stand" : "stands"} in the way`
    : `what it needs is prevented: ${rule.needs.map((need) => `${need.name}(${need.at.join(", ")})`).join(", ")}`;
};

const statusReason = (status: Status, breakers: string[], unknowns: readonly Unknown[], rule: CompiledRule): { statusReason?: string } => {
  if (status === "mitigated") return { statusReason: mitigatedBecause(breakers, rule) };
  if (status === "uncertain") {
    const open = unknowns.map((unknown) => `${unknown.element}.${unknown.attribute}`);
    return {
      statusReason:
        open.length > 0
          ? `not stated: ${open.slice(0, 5).join(", ")}`
          : "a flow on the way does not say what it carries, or mixes contents that may not meet",
    };
  }
  return {};
};

/** Fills the names in; an element that is named again is "itself". */
const titleOf = (rule: CompiledRule, names: Record<string, Element>): string => {
  const said = new Set<Element>();
  return rule.title.replaceAll(/\{([^}]*)\}/g, (_, name: string) => {
    const element = names[name];
    if (!element) return name;
    if (said.has(element)) return "itself";
    said.add(element);
    return element.name ?? element.id;
  });
};

const truthWord = (truth: Truth): ConditionView["value"] => (truth === true ? "true" : truth === false ? "false" : "unknown");

const conditionsOf = (rule: CompiledRule, finding: Finding, facts: Facts, table: CapabilityTable): ConditionView[] => {
  const { names } = finding;
  const bound = rule.with.map(({ name, list }): ConditionView => {
    const element = names[name] as Element;
    return {
      expression: `${name} in ${list.source}`,
      role: "with",
      value: "true",
      facts: [
        {
          text: `${name} is ${element.id}`,
          value: "true",
          from: "derived",
          element: element.id,
          ...(element.span && { span: element.span }),
        },
      ],
    };
  });
  const stated = rule.when ? conjuncts(rule.when) : [];
  const when = stated.map((condition): ConditionView => {
    const trail = new Map<string, Fact>();
    const value = evaluateTruth(
      condition.expression,
      scopeFor(facts, names, (fact) => trail.set(fact.text, fact)),
    );
    return { expression: textOf(condition), role: "when", value: truthWord(value), facts: [...trail.values()] };
  });
  const needs = rule.needs.map((need): ConditionView => {
    const at = need.at.map((name) => names[name] as Element);
    const [grant] = need.name === "influence" ? [] : table.at(need.name, at[0] as Element);
    const because = grant ? ` through ${grant.chain.at(-1)}` : "";
    const text = `an attacker has ${need.name} at ${at.map((each) => each.id).join(" over ")}${because}`;
    return {
      expression: `${need.name}(${need.at.join(", ")})`,
      role: "needs",
      value: truthWord(table.holds(need, names, "stated")),
      facts: [{ text, value: truthWord(table.holds(need, names, "stated")), from: "derived" }],
    };
  });
  return [...bound, ...when, ...needs];
};

const distinctBindings = (findings: readonly Finding[]): Binding[] =>
  findings.slice(0, shownBindings).map(({ names, route, stated, inherent }) => ({
    variables: Object.fromEntries(Object.entries(names).map(([name, element]) => [name, element.id])),
    certainty: (stated === false ? inherent : stated) === true ? "certain" : "possible",
    route,
  }));

const techniquesOf = (
  techniques: readonly CompiledTechnique[],
  findings: readonly Finding[],
  effects: readonly ControlEffect[],
  facts: Facts,
): TechniqueUse[] => {
  const here = new Set(effects.map((effect) => effect.control));
  return techniques.flatMap((technique): TechniqueUse[] => {
    const places = new Set<string>();
    for (const { names, route } of findings.slice(0, weighed)) {
      const scope = scopeFor(facts, names);
      if (technique.when && evaluateTruth(technique.when.expression, scope) === false) continue;
      for (const word of technique.at) for (const id of placesAt(word, names, route, scope)) places.add(id);
    }
    if (places.size === 0) return [];
    const mitigations = technique.mitigations.flatMap(({ id, controls }) => {
      const doing = controls.filter((control) => here.has(control));
      return doing.length > 0 ? [{ id, controls: doing }] : [];
    });
    return [{ id: technique.id, title: technique.title, at: [...places], ...(mitigations.length > 0 && { mitigations }) }];
  });
};

const placesAt = (word: string | Condition, names: Record<string, Element>, route: readonly Hop[], scope: Scope): string[] => {
  if (typeof word !== "string") {
    const list = evaluate(word.expression, scope);
    return list instanceof Members ? list.items.flatMap((member) => (typeof member.item === "string" ? [] : [member.item.id])) : [];
  }
  const between = route.slice(1);
  switch (word) {
    case "entry":
      return between.slice(-1).flatMap((hop) => hop.via ?? []);
    case "first":
      return between.slice(0, 1).map((hop) => hop.element);
    case "route":
      return between.flatMap((hop) => [hop.element, ...(hop.via === undefined ? [] : [hop.via])]);
    default:
      return [names[word]?.id ?? []].flat();
  }
};

const alsoAtOf = (rule: CompiledRule, finding: Finding, place: Element): string[] => {
  const named = rule.alsoAt.flatMap((name) => finding.names[name]?.id ?? []);
  const onRoute = finding.route.flatMap((hop) => [hop.element, ...(hop.via === undefined ? [] : [hop.via])]);
  return [...new Set([...named, ...onRoute])].filter((id) => id !== place.id).toSorted(compareText);
};
