import type { ControlFile, Element, Hop } from "@bartizan/model";
import { evaluateTruth } from "../condition/evaluate.ts";
import { conjuncts, freeNames } from "../condition/expression.ts";
import { and, not, or, Undecided, type Truth } from "../condition/truth.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";
import { bindingsOf, scopeFor, subjectsOf, type Bound } from "./bindings.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { controlState, type ControlState } from "./control-effects.ts";
import { withoutLoops } from "./without-loops.ts";

/** A rule at one binding that would hold if no control stood. */
export interface Finding {
  names: Record<string, Element>;
  route: Hop[];
  /** The threats that lead here, in order, this one aside. */
  chain: readonly string[];
  /** As the model stands. */
  stated: Truth;
  /** With all controls taken as absent. */
  inherent: Truth;
  broken: ControlState[];
  /** Worked out when it is shown. */
  reduced: () => ControlState[];
  weight: number;
}

/** The findings of a rule at one place: one threat. */
export interface Draft {
  rule: CompiledRule;
  place: Element;
  findings: Finding[];
}

/** Bindings kept for one place, the worst first. */
const keptPerPlace = 16;

/** Applies a rule to the whole graph. */
export const evaluateRule = (
  rule: CompiledRule,
  facts: Facts,
  table: CapabilityTable,
  controls: ReadonlyMap<string, ControlFile>,
): Draft[] => {
  const places = new Map<string, Draft>();
  // What speaks of the subject alone is asked before anything is bound: most subjects go no further.
  const first = rule.when
    ? conjuncts(rule.when).filter(({ expression }) => freeNames(expression).every((name) => name === rule.subject.name))
    : [];
  for (const subject of subjectsOf(rule, facts)) {
    if (first.length > 0) {
      const scope = scopeFor(facts, { [rule.subject.name]: subject });
      if (first.some(({ expression }) => evaluateTruth(expression, scope) === false)) continue;
    }
    for (const bound of bindingsOf(rule, subject, facts)) {
      const finding = examine(rule, bound, facts, table, controls);
      if (!finding) continue;
      const place = finding.names[rule.place] as Element;
      if ("outOfScope" in place && place.outOfScope !== undefined) continue;
      const draft = places.get(place.id);
      if (draft) draft.findings.push(finding);
      else places.set(place.id, { rule, place, findings: [finding] });
    }
  }
  for (const draft of places.values()) {
    draft.findings = draft.findings
      .toSorted(
        (a, b) => certaintyOf(b.stated) - certaintyOf(a.stated) || certaintyOf(b.inherent) - certaintyOf(a.inherent) || a.weight - b.weight,
      )
      .slice(0, keptPerPlace);
  }
  return [...places.values()];
};

const examine = (
  rule: CompiledRule,
  bound: Bound,
  facts: Facts,
  table: CapabilityTable,
  controls: ReadonlyMap<string, ControlFile>,
): Finding | undefined => {
  const { names } = bound;
  const when = and(bound.holds, () => (rule.when ? evaluateTruth(rule.when.expression, scopeFor(facts, names)) : true));
  if (when === false) return undefined;
  const needed = (mode: "stated" | "inherent"): Truth =>
    rule.needs.map((need) => table.holds(need, names, mode)).reduce((sum, truth) => and(sum, () => truth), true as Truth);
  const inherent = and(when, () => needed("inherent"));
  if (inherent === false) return undefined;
  let way: { route: Hop[]; chain: readonly string[] } | undefined;
  const wayHere = () => (way ??= routeTo(rule, bound, table));
  const stateOf = (spec: { control: string; on: string }): ControlState =>
    controlState(spec, names, spec.on === "every-route" ? wayHere().route : [], facts, controls);
  const broken = rule.brokenBy.map(stateOf);
  const anyBreaks = broken.map(asTruth).reduce((sum, truth) => or(sum, () => truth), false as Truth);
  const stated = and(
    and(when, () => needed("stated")),
    () => not(anyBreaks),
  );
  // Most findings are never shown: the way is worked out for those that are.
  return {
    names,
    get route() {
      return wayHere().route;
    },
    get chain() {
      return wayHere().chain;
    },
    stated,
    inherent,
    broken,
    reduced: () => rule.reducedBy.map(stateOf),
    weight: bound.weight,
  };
};

const asTruth = ({ state, on, control }: ControlState): Truth =>
  state === "in-place"
    ? true
    : state === "unknown"
      ? new Undecided(on.map((element) => ({ element, attribute: `controls.${control}` })))
      : false;

/** The way to the place: first how the needed capability was come by, then what this rule adds. */
const routeTo = (rule: CompiledRule, bound: Bound, table: CapabilityTable): { route: Hop[]; chain: readonly string[] } => {
  const own = bound.route();
  const place = bound.names[rule.place] as Element;
  for (const need of rule.needs) {
    if (need.name === "influence") continue;
    const at = bound.names[need.at[0] as string] as Element;
    const rest = after(own, at.id);
    const ways = table.at(need.name, at).map((grant) => ({ chain: grant.chain, route: [...grant.route, ...rest] }));
    const way = ways.find(({ route }) => isSimple(route)) ?? ways[0];
    if (way) return { ...way, route: withoutLoops(way.route) };
  }
  return { route: own.length > 0 ? own : [{ element: place.id }], chain: [] };
};

/** What of a route comes after an element; all of it where the element is not on it. */
const after = (route: Hop[], element: string): Hop[] => route.slice(route.findIndex((hop) => hop.element === element) + 1);

const isSimple = (route: readonly Hop[]): boolean => new Set(route.map((hop) => hop.element)).size === route.length;

/** 2 certain, 1 undecided, 0 false. */
export const certaintyOf = (truth: Truth): number => (truth === true ? 2 : truth === false ? 0 : 1);
