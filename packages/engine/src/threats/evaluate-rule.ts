import type { Element, Hop } from "@bartizan/model";
import { evaluateTruth, tested, type Test } from "../condition/evaluate.ts";
import { conjuncts, freeNames } from "../condition/expression.ts";
import { and, not, or, Undecided, type Truth } from "../condition/truth.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";
import { bindingsOf, scopeFor, subjectsOf, type Bound } from "./bindings.ts";
import type { CapabilityTable } from "./capability-table.ts";
import { stateAt, stateOnEveryRoute, wayAlong, type ControlState } from "./control-state.ts";
import { withoutLoops } from "./without-loops.ts";

/** One way to the place of a finding. */
interface Way {
  route: Hop[];
  /** The threats that lead here, in order, this one aside. */
  chain: readonly string[];
}

const nowhere: Way = { route: [], chain: [] };

/** A rule at one binding that would hold if no control stood, with the way that is told of it. */
export interface Finding extends Way {
  names: Record<string, Element>;
  /** Every way, the one that is told first, and whether it is open as the model stands. */
  ways: () => readonly (Way & { stated: Truth })[];
  /** As the model stands. */
  stated: Truth;
  /** With all controls taken as absent. */
  inherent: Truth;
  broken: ControlState[];
  /** On one of the ways, or on the one that is told; worked out when it is shown. */
  reduced: (route?: readonly Hop[]) => ControlState[];
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
export const evaluateRule = (rule: CompiledRule, facts: Facts, table: CapabilityTable): Draft[] => {
  const places = new Map<string, Draft>();
  const first = aboutSubject(rule);
  for (const subject of subjectsOf(rule, facts)) {
    const names = { [rule.subject.name]: subject };
    if (first.length > 0) {
      const scope = scopeFor(facts, names);
      if (first.some((test) => test(scope) === false)) continue;
    }
    for (const bound of bindingsOf(rule, names, facts)) {
      const finding = examine(rule, bound, facts, table);
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

/** What a rule asks of its subject alone. It is asked before anything is bound: most subjects go no further. */
const aboutSubject = (rule: CompiledRule): readonly Test[] => {
  const known = askedFirst.get(rule);
  if (known) return known;
  const first = rule.when
    ? conjuncts(rule.when)
        .filter(({ expression }) => freeNames(expression).every((name) => name === rule.subject.name))
        .map(({ expression }) => tested(expression))
    : [];
  askedFirst.set(rule, first);
  return first;
};
const askedFirst = new WeakMap<CompiledRule, readonly Test[]>();

const examine = (rule: CompiledRule, bound: Bound, facts: Facts, table: CapabilityTable): Finding | undefined => {
  const { names } = bound;
  const when = and(bound.holds, () => (rule.when ? evaluateTruth(rule.when.expression, scopeFor(facts, names)) : true));
  if (when === false) return undefined;
  const needed = (mode: "stated" | "inherent"): Truth =>
    rule.needs.map((need) => table.holds(need, names, mode)).reduce((sum, truth) => and(sum, () => truth), true as Truth);
  const inherent = and(when, () => needed("inherent"));
  if (inherent === false) return undefined;
  let known: ReturnType<Finding["ways"]> | undefined;
  const ways = () => (known ??= waysTo(rule, bound, table));
  const told = (): Way => ways()[0] ?? nowhere;
  const statesOn = (specs: readonly { control: string; on: string }[], route: () => readonly Hop[]): ControlState[] => {
    let way: ReturnType<typeof wayAlong> | undefined;
    return specs.map(({ control, on }) =>
      on === "every-route"
        ? stateOnEveryRoute(control, (way ??= wayAlong(route(), facts)), facts)
        : stateAt(control, names[on] as Element, facts),
    );
  };
  const broken = statesOn(rule.brokenBy, () => told().route);
  const anyBreaks = broken.map(asTruth).reduce((sum, truth) => or(sum, () => truth), false as Truth);
  const stated = and(
    and(when, () => needed("stated")),
    () => not(anyBreaks),
  );
  let onToldWay: ControlState[] | undefined;
  // Most findings are never shown: the way is worked out for those that are.
  return {
    names,
    get route() {
      return told().route;
    },
    get chain() {
      return told().chain;
    },
    ways,
    stated,
    inherent,
    broken,
    reduced: (route = told().route) =>
      route === told().route ? (onToldWay ??= statesOn(rule.reducedBy, () => route)) : statesOn(rule.reducedBy, () => route),
    weight: bound.weight,
  };
};

const asTruth = ({ state, on, unknownAt = on, control }: ControlState): Truth =>
  state === "in-place"
    ? true
    : state === "unknown"
      ? new Undecided(unknownAt.map((element) => ({ element, attribute: `controls.${control}` })))
      : false;

/** The ways to the place: first how the needed capability was come by, then what this rule adds. */
const waysTo = (rule: CompiledRule, bound: Bound, table: CapabilityTable): (Way & { stated: Truth })[] => {
  const own = bound.route();
  const place = bound.names[rule.place] as Element;
  for (const need of rule.needs) {
    if (need.name === "influence") continue;
    const at = bound.names[need.at[0] as string] as Element;
    const rest = after(own, at.id);
    const ways = table.at(need.name, at).map((grant) => ({ ...grant, route: [...grant.route, ...rest], weight: table.weightOf(grant) }));
    const [first] = ways;
    if (!first) continue;
    const told = ways.find(({ route, weight }) => weight === first.weight && isSimple(route)) ?? first;
    return [told, ...ways.filter((way) => way !== told)].map((way) => ({ ...way, route: withoutLoops(way.route) }));
  }
  return [{ route: own.length > 0 ? own : [{ element: place.id }], chain: [], stated: true }];
};

/** What of a route comes after an element; all of it where the element is not on it. */
const after = (route: Hop[], element: string): Hop[] => route.slice(route.findIndex((hop) => hop.element === element) + 1);

const isSimple = (route: readonly Hop[]): boolean => new Set(route.map((hop) => hop.element)).size === route.length;

/** 2 certain, 1 undecided, 0 false. */
export const certaintyOf = (truth: Truth): number => (truth === true ? 2 : truth === false ? 0 : 1);
