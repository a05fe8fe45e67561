import type { RuleFile, Threat } from "@bartizan/model";

/** A small model on which a rule is tried, and what must come of it. */
export interface Example {
  /** Where it stands under `examples`, e.g. `also/0/silent`. */
  name: string;
  model: unknown;
  fires: boolean;
  /** Of the techniques and steps with a condition, those that must be named and those that must not. */
  techniques?: { named: readonly string[]; unnamed: readonly string[] };
}

/** The examples of a rule, in order. */
export const examplesOf = ({ examples, techniques = [], steps = [] }: Pick<RuleFile, "examples" | "techniques" | "steps">): Example[] => {
  const all = [...techniques, ...steps];
  const always = new Set(all.filter((technique) => technique.when === undefined).map((technique) => technique.id));
  const conditional = all.map((technique) => technique.id).filter((id) => !always.has(id));
  const pairs = [{ prefix: "", pair: examples }, ...(examples.also ?? []).map((pair, index) => ({ prefix: `also/${index}/`, pair }))];
  return pairs.flatMap(({ prefix, pair }): Example[] => [
    ...(pair.fires ? [{ name: `${prefix}fires`, model: pair.fires, fires: true, ...expected(pair.techniques, conditional) }] : []),
    ...(pair.silent ? [{ name: `${prefix}silent`, model: pair.silent, fires: false }] : []),
  ]);
};

const expected = (named: readonly string[] | undefined, conditional: readonly string[]): Pick<Example, "techniques"> =>
  named ? { techniques: { named, unnamed: conditional.filter((id) => !named.includes(id)) } } : {};

/**
 * Holds an example to its word: a firing one has the threat open at exactly one place, so that whatever stands beside it is a near miss;
 * a silent one has nothing that no control mitigates.
 * @param threats what the rule came to in the example
 * @returns what is wrong; undefined where nothing is
 */
export const judgeExample = ({ fires, techniques }: Example, threats: readonly Threat[]): string | undefined => {
  const [first, second] = threats;
  if (!fires) {
    const left = threats.find((threat) => threat.status !== "mitigated");
    return left && (left.status === "open" ? "fires" : `is ${left.status}`);
  }
  if (!first) return "does not fire";
  if (second) return `fires at more than one place: ${threats.map((threat) => threat.place).join(", ")}`;
  if (first.status !== "open") return `is only ${first.status}`;
  const named = new Set([...first.techniques, ...(first.steps ?? [])].map((technique) => technique.id));
  const extra = techniques?.unnamed.filter((id) => named.has(id)) ?? [];
  const missing = techniques?.named.filter((id) => !named.has(id)) ?? [];
  if (extra.length + missing.length === 0) return undefined;
  return ["names other techniques:", ...extra.map((id) => `+${id}`), ...missing.map((id) => `-${id}`)].join(" ");
};
