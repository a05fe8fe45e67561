import type { ControlEffect } from "@bartizan/model";
import type { Standing } from "../facts/footholds.ts";
import type { CompiledRule } from "../rule.ts";

/**
 * How likely it is, 1 rare to 5 almost certain: who can do it, what they must be able to do, how far it has been seen, and which controls
 * make it harder. The scale follows the ordinal five-level matrices in common use (e.g. NIST SP 800-30 Rev. 1, table G-2); the weights are our judgement.
 */
export const likelihoodOf = (
  rule: CompiledRule,
  foothold: { name: string; standing: Standing } | undefined,
  hops: number,
  reducers: readonly ControlEffect[],
): { value: number; reason: string } => {
  const insider = rule.likelihood.access === "insider";
  const base = insider && !foothold ? 2 : baseOf(foothold?.standing);
  const who = foothold
    ? standings[foothold.standing].say(foothold.name)
    : insider
      ? "it takes somebody on the inside"
      : "it takes access to the system";
  const skill = { low: 1, medium: 0, high: -1 }[rule.likelihood.skill];
  const seen = { realized: 0, demonstrated: 0, feasible: -1 }[rule.likelihood.maturity];
  const far = hops > 4 ? -1 : 0;
  const standing = reducers.filter((each) => each.state === "in-place");
  const lowered = loweredBy(standing);
  const value = clamp(base + skill + seen + far - lowered);
  const notes = [
    who,
    ...(skill > 0 ? ["it takes little skill"] : skill < 0 ? ["it takes a specialist"] : []),
    ...(rule.likelihood.maturity === "realized"
      ? ["it has happened elsewhere"]
      : rule.likelihood.maturity === "feasible"
        ? ["it is known from research only"]
        : []),
    ...(far < 0 ? ["the way is long"] : []),
    ...standing.map((each) => `${each.title.toLowerCase()} makes it harder`),
  ];
  return { value, reason: `${words[value - 1]}: ${notes.join("; ")}` };
};

/**
 * How many levels controls lower it by, at most 3. Many weak ones are no strong one: however many stand, they take off one level, and
 * moderate ones two.
 */
const loweredBy = (standing: readonly ControlEffect[]): number => {
  const count = (strength: ControlEffect["strength"]): number => standing.filter((each) => (each.strength ?? "weak") === strength).length;
  return Math.min(3, 2 * count("strong") + Math.min(2, count("moderate")) + Math.min(1, count("weak")));
};

const words = ["rare", "unlikely", "possible", "likely", "almost certain"];

const standings: Record<Standing, { base: number; say: (name: string) => string }> = {
  anyone: { base: 4, say: (name) => `anyone can act at ${name}` },
  "physical-world": { base: 3, say: (name) => `whoever is in front of ${name} can act there` },
  "third-party": { base: 2, say: (name) => `${name} is with a third party` },
};

/** How likely an attempt is from somebody of a standing, or from somebody of whom only their access is known. */
export const baseOf = (standing: Standing | undefined): number => (standing ? standings[standing].base : 3);

const clamp = (value: number): number => Math.max(1, Math.min(5, value));
