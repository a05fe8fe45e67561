import type { Element, GraphNode, Hop } from "@bartizan/model";
import { or, Undecided, type Truth } from "../condition/truth.ts";
import type { Facts } from "../facts/facts.ts";
import { footholdAt } from "../facts/foothold-at.ts";
import { outsideConnections } from "../facts/reach.ts";
import { baseOf } from "../risk/likelihood.ts";
import type { Capability, CapabilityName } from "../rule.ts";
import { withoutLoops } from "./without-loops.ts";

/** How an attacker comes to have a capability. */
export interface Grant {
  /** The threats that lead to it, in order; the last one grants it. */
  chain: readonly string[];
  /** As the model stands. */
  stated: Truth;
  /** With all controls taken as absent. */
  inherent: Truth;
  route: Hop[];
}

/** What attackers can have so far. It only grows, so that applying the rules until nothing changes comes to an end. */
export class CapabilityTable {
  /** The grants of each capability at each element, as `at` gives them. */
  private readonly grants = new Map<string, readonly Grant[]>();
  private readonly versions = new Map<CapabilityName, number>();
  private readonly facts: Facts;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  /** How often anything was granted under this name; tells whether rules that need it must run again. */
  version(name: CapabilityName): number {
    return this.versions.get(name) ?? 0;
  }

  grant(name: CapabilityName, at: Element, grant: Grant): void {
    const key = `${name} ${at.id}`;
    const known = this.grants.get(key) ?? [];
    const earlier = known.find((each) => each.chain.at(-1) === grant.chain.at(-1));
    // Each finding of a threat grants the same; together they are as sure as the surest, whatever the others rest on.
    const both = earlier && {
      ...(this.worstFirst(earlier, grant) <= 0 ? earlier : grant),
      stated: or(earlier.stated, () => grant.stated),
      inherent: or(earlier.inherent, () => grant.inherent),
    };
    if (both && both.route === earlier.route && isSame(both.stated, earlier.stated) && isSame(both.inherent, earlier.inherent)) return;
    const all = [...known.filter((each) => each !== earlier), both ?? grant];
    this.grants.set(
      key,
      all.toSorted((a, b) => this.worstFirst(a, b)),
    );
    this.versions.set(name, this.version(name) + 1);
  }

  /** Does an attacker have it? As stated, or with all controls taken as absent. @param without threats that are taken to be cleared */
  holds({ name, at }: Capability, names: Record<string, Element>, mode: "stated" | "inherent", without: ReadonlySet<string> = none): Truth {
    const elements = at.map((each) => names[each] as Element);
    if (name === "influence") return this.influences(elements[0] as GraphNode, elements[1] as GraphNode);
    const element = elements[0] as Element;
    if (name === "reach" && "kind" in element && "home" in element && outsideConnections(this.facts, element).items.length > 0) return true;
    if (name === "reach" && "home" in element && element.in.some((edge) => this.taken(edge.from, mode, without))) return true;
    const granted = this.at(name, element).filter((grant) => !without.has(grant.chain.at(-1) ?? ""));
    return granted.map((grant) => grant[mode]).reduce((sum, truth) => or(sum, () => truth), false as Truth);
  }

  /** Does an attacker act from within a component? Then they reach what it connects to. */
  private taken(node: GraphNode, mode: "stated" | "inherent", without: ReadonlySet<string>): boolean {
    return (["execute", "impersonate"] as const).some((name) =>
      this.at(name, node).some((grant) => grant[mode] === true && !without.has(grant.chain.at(-1) ?? "")),
    );
  }

  /** Grants at an element: the surest first, then those of the people who are most likely to try, then the nearest. */
  at(name: CapabilityName, element: Element): readonly Grant[] {
    return this.grants.get(`${name} ${element.id}`) ?? [];
  }

  /** How sure a grant is, and then how likely an attempt; the length of its route aside. */
  weightOf({ stated, inherent, route }: Grant): number {
    return 100 * rank(stated) + 10 * rank(inherent) + this.baseAt(route);
  }

  private worstFirst(a: Grant, b: Grant): number {
    return this.weightOf(b) - this.weightOf(a) || withoutLoops(a.route).length - withoutLoops(b.route).length;
  }

  private baseAt([start]: readonly Hop[]): number {
    const node = start && this.facts.graph.node.get(start.element);
    return baseOf(node && footholdAt(this.facts, node)?.standing);
  }

  private influences(who: GraphNode, where: GraphNode): Truth {
    if (who === where) return true;
    const shaped = this.facts.once("influenced-by", where.id, () => {
      const found = new Map<string, boolean>();
      for (const edge of where.in)
        for (const arrival of this.facts.influence.over(edge))
          found.set(arrival.foothold.node.id, arrival.certain || found.get(arrival.foothold.node.id) === true);
      return found;
    });
    const certain = shaped.get(who.id);
    return certain === undefined ? false : certain || new Undecided([]);
  }
}

const none: ReadonlySet<string> = new Set();

const isSame = (a: Truth, b: Truth): boolean =>
  a === b || (a instanceof Undecided && b instanceof Undecided && a.unknowns.length === b.unknowns.length);

const rank = (truth: Truth): number => (truth === true ? 2 : truth === false ? 0 : 1);
