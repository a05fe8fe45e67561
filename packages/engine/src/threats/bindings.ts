import type { Element, GraphNode, Hop, Unknown } from "@bartizan/model";
import { evaluate, type Scope } from "../condition/evaluate.ts";
import { and, Undecided, type Truth } from "../condition/truth.ts";
import { Members, membership, type Member, type Value } from "../condition/value.ts";
import type { Facts } from "../facts/facts.ts";
import type { CompiledRule } from "../rule.ts";

/** One way to bind the names of a rule to elements of the graph. */
export interface Bound {
  names: Record<string, Element>;
  /** Whether everything bound really belongs to its list. */
  holds: Truth;
  /** How the attack gets to the place, as far as the bound lists tell. */
  route: () => Hop[];
  weight: number;
}

/** Bindings tried for one subject. Beyond this a rule would only repeat itself at the same place. */
const triedPerSubject = 400;

/** The elements that the subject of a rule ranges over, those out of scope aside. */
export const subjectsOf = ({ subject }: CompiledRule, facts: Facts): readonly Element[] =>
  facts.once("subjects", subject.of.join(), () => elementsOf(subject.of, facts));

const elementsOf = (words: readonly string[], facts: Facts): Element[] => {
  const { graph } = facts;
  const inScope = (element: Element): boolean => !("outOfScope" in element && element.outOfScope !== undefined);
  switch (words[0]) {
    case "flow":
      return [...graph.flows.values()].filter(inScope);
    case "identity":
      return [...graph.identities.values()];
    case "asset":
      return [...graph.assets.values()];
    case "zone":
      return [...graph.zones.values()];
    default: {
      const found = new Set<GraphNode>(words.flatMap((word) => facts.nodesOf(word)));
      return [...found].filter(inScope).toSorted((a, b) => a.index - b.index);
    }
  }
};

export const scopeFor = (facts: Facts, names: Record<string, Value>, note?: Scope["note"]): Scope => ({
  facts,
  names,
  note,
});

/** All bindings of a rule for one subject, the worst members of each list first. @param names the subject by its name */
export const bindingsOf = (rule: CompiledRule, names: Bound["names"], facts: Facts): Bound[] => {
  let bound: Bound[] = [{ names, holds: true, route: () => [], weight: 0 }];
  for (const { name, list } of rule.with) {
    const next: Bound[] = [];
    for (const before of bound) {
      const members = evaluate(list.expression, scopeFor(facts, before.names));
      if (!(members instanceof Members)) continue;
      for (const member of members.items) {
        if (next.length >= triedPerSubject) break;
        if (typeof member.item === "string") continue;
        next.push(extend(before, name, member, member.item));
      }
    }
    bound = next;
  }
  return bound;
};

const extend = (before: Bound, name: string, member: Member, item: Element): Bound => ({
  names: { ...before.names, [name]: item },
  holds: and(before.holds, () => membership(member)),
  route: member.route ? joinRoutes(before.route, member.route) : before.route,
  weight: before.weight + (member.weight ?? 0),
});

/** Puts two stretches together where one ends as the other begins; otherwise the later one tells more. */
const joinRoutes = (first: () => Hop[], second: () => Hop[]) => (): Hop[] => {
  const before = first();
  const after = second();
  return before.length > 0 && before.at(-1)?.element === after[0]?.element ? [...before, ...after.slice(1)] : after;
};

/** The unknowns of a truth, none where it is decided. */
export const unknownsOf = (truth: Truth): readonly Unknown[] => (truth instanceof Undecided ? truth.unknowns : []);
