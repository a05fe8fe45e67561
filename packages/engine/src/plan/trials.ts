import { noSpans, type ControlEffect, type Loaded, type Model, type Statement, type Threat } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import type { Facts } from "../facts/facts.ts";
import { judge } from "../judge.ts";
import { withThoseBehind } from "../threats/apply-rules.ts";
import { assume } from "../what-if/assume.ts";
import { stands } from "../what-if/compare-threats.ts";
import { wordsOf } from "../words-of.ts";
import { placementKey, placementsOf, type Placement } from "./placements.ts";

/** What is kept of a threat that was tried. */
export type TriedThreat = Pick<Threat, "id" | "rule" | "title" | "status" | "risk"> & {
  /** Numbers of placements that could clear it, perhaps with others. */
  clearing: readonly number[];
  /** Numbers of further placements that could lower it, the weakest first. */
  lowering: readonly number[];
};

/** The threats of a system with some more controls, by id. */
export type Outcome = ReadonlyMap<string, TriedThreat>;

/** Placements by their number; sorted, each once. */
export type Placed = readonly number[];

/**
 * Judges a system with sets of controls put in place, each set once; or, where only one rule is of interest, with that rule and those that
 * it rests on. Placements get their numbers as threats name them.
 */
export class Trials {
  readonly placements: Placement[] = [];
  private readonly loaded: Loaded & { model: Model };
  private readonly catalog: CompiledCatalog;
  private readonly controls: Facts["controls"];
  private readonly numbers = new Map<string, number>();
  private readonly whole = new Map<string, Outcome>();
  private readonly parts = new Map<string, Outcome>();
  private readonly catalogs = new Map<string, CompiledCatalog>();
  private judgedRules = 0;

  constructor(loaded: Loaded & { model: Model }, catalog: CompiledCatalog) {
    // Nobody reads where things stand, and finding it takes a good part of the time.
    this.loaded = { ...loaded, spans: noSpans };
    this.catalog = catalog;
    this.controls = wordsOf(catalog).controls;
  }

  /** How often the system was judged: with part of the rules, in part. */
  get effort(): number {
    return this.judgedRules / Math.max(1, this.catalog.rules.length);
  }

  outcome(placed: Placed): Outcome {
    const key = placed.join();
    const known = this.whole.get(key) ?? this.judged(placed, this.catalog);
    this.whole.set(key, known);
    return known;
  }

  /** One threat of the outcome; undefined where it is not there. */
  threat({ id, rule }: Pick<TriedThreat, "id" | "rule">, placed: Placed): TriedThreat | undefined {
    return (this.whole.get(placed.join()) ?? this.part(rule, placed)).get(id);
  }

  /** Does what a rule finds rest on no other rule? */
  isAlone(rule: string): boolean {
    return this.catalogFor(rule).rules.length <= 1;
  }

  /** The threats of a rule and of those that it rests on. */
  part(rule: string, placed: Placed): Outcome {
    const key = `${rule} ${placed.join()}`;
    const known = this.parts.get(key) ?? this.judged(placed, this.catalogFor(rule));
    this.parts.set(key, known);
    return known;
  }

  private judged(placed: Placed, catalog: CompiledCatalog): Outcome {
    // Whatever the rules, the facts have to be derived.
    this.judgedRules += Math.max(catalog.rules.length, this.catalog.rules.length / 10);
    const statements = placed.map((number): Statement => {
      const { element, control } = this.placements[number] as Placement;
      return { element, keys: ["controls", control], value: "implemented" };
    });
    const { threats, graph } = judge(assume(this.loaded, statements, this.controls).loaded, catalog);
    return new Map(
      threats.map(({ id, rule, title, status, risk, controls }) => {
        const numbersOf = (does: (effect: ControlEffect) => boolean): number[] => {
          const found = controls.filter(does).flatMap((effect) => placementsOf(effect, graph, this.controls));
          return [...new Set(found.map((each) => this.numberOf(each)))];
        };
        const clearing = numbersOf(({ effect }) => effect === "breaks");
        const lowering = strengths.flatMap((strength) => numbersOf((each) => each.effect === "reduces" && each.strength === strength));
        return [id, { id, rule, title, status, risk, clearing, lowering: lowering.filter((number) => !clearing.includes(number)) }];
      }),
    );
  }

  /** Those that a team wrote down itself come without rules. */
  private catalogFor(id: string): CompiledCatalog {
    const { rules } = this.catalog;
    const rule = rules.find((each) => each.id === id);
    const part = this.catalogs.get(id) ?? { ...this.catalog, rules: rule ? withThoseBehind(rule, rules) : [] };
    this.catalogs.set(id, part);
    return part;
  }

  private numberOf(placement: Placement): number {
    const key = placementKey(placement);
    const number = this.numbers.get(key) ?? this.placements.push(placement) - 1;
    this.numbers.set(key, number);
    return number;
  }
}

const strengths: readonly ControlEffect["strength"][] = [undefined, "weak", "moderate", "strong"];

/** Sum of the scores of all threats that stand. */
export const riskIn = (outcome: Outcome): number =>
  [...outcome.values()].reduce((sum, threat) => sum + (stands(threat) ? threat.risk.residual.score : 0), 0);
