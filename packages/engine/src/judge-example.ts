import type { RuleFile, Threat } from "@bartizan/model";

/** A small model on which a rule is tried, and what must come of it. */
export interface Example {
  /** Where it stands under `examples`, e.g. `also/0/silent`. */
  name: string;
  model: unknown;
  /** What the threat must be, at exactly one place; undefined where the rule must find nothing that no control mitigates. */
  status: "open" | "uncertain" | undefined;
  /** Of the techniques and steps with a condition, those that must be named and those that must not. */
  techniques?: { named: readonly string[]; unnamed: readonly string[] };
}

/** The examples of a rule, in order. */
export const examplesOf = ({ examples, techniques = [], steps = [] }: Pick<RuleFile, "examples" | "techniques" | "steps">): Example[] => {
  const all = [...techniques, ...steps];
  const always = new Set(all.filter((technique) => technique.when === undefined).map((technique) => technique.id));
  const conditional = all.map((technique) => technique.id).filter((id) => !always.has(id));
  const { also = [], ...first } = examples;
  return [first, ...also].flatMap((group, index): Example[] => {
    const { fires, asks, silent, techniques: named }: NonNullable<typeof examples.also>[number] = group;
    const prefix = index === 0 ? "" : `also/${index - 1}/`;
    const expected = named && { techniques: { named, unnamed: conditional.filter((id) => !named.includes(id)) } };
    return [
      ...(fires ? [{ name: `${prefix}fires`, model: fires, status: "open" as const, ...expected }] : []),
      ...(asks ? [{ name: `${prefix}asks`, model: asks, status: "uncertain" as const }] : []),
      ...(silent ? [{ name: `${prefix}silent`, model: silent, status: undefined }] : []),
    ];
  });
};

/**
 * Holds an example to its word. Where it fires or asks it does so at exactly one place, so that whatever stands beside it is a near miss.
 * @param threats what the rule came to in the example
 * @returns what is wrong; undefined where nothing is
 */
export const judgeExample = ({ status, techniques }: Example, threats: readonly Threat[]): string | undefined => {
  const [first, second] = threats;
  if (status === undefined) {
    const left = threats.find((threat) => threat.status !== "mitigated");
    return left && (left.status === "open" ? "fires" : `is ${left.status}`);
  }
  if (!first) return status === "open" ? "does not fire" : "does not ask";
  if (second) return `finds more than one place: ${threats.map((threat) => threat.place).join(", ")}`;
  if (first.status !== status) return `is ${first.status}`;
  const named = new Set([...first.techniques, ...(first.steps ?? [])].map((technique) => technique.id));
  const extra = techniques?.unnamed.filter((id) => named.has(id)) ?? [];
  const missing = techniques?.named.filter((id) => !named.has(id)) ?? [];
  if (extra.length + missing.length === 0) return undefined;
  return ["names other techniques:", ...extra.map((id) => `+${id}`), ...missing.map((id) => `-${id}`)].join(" ");
};
