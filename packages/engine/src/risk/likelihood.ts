import type { Standing } from "../facts/footholds.ts";
import type { CompiledRule } from "../rule.ts";

/** Who begins an attack: somebody at a foothold, or whoever has first got hold of one of our own. */
export interface Beginner {
  name: string;
  standing: Standing | "our-own";
}

/** A control that stands in the way and makes an attack harder. */
export interface Reducer {
  title: string;
  strength: "weak" | "moderate" | "strong";
}

/**
 * How likely it is, 1 rare to 5 almost certain: who can do it, what they must be able to do, how far it has been seen, and which controls
 * make it harder. The scale follows the ordinal five-level matrices in common use (e.g. NIST SP 800-30 Rev. 1, table G-2); the weights are our judgement.
 */
export const likelihoodOf = (
  rule: CompiledRule,
  beginner: Beginner | undefined,
  hops: number,
  reducers: readonly Reducer[],
): { value: number; reason: string } => {
  const { access } = rule.likelihood;
  const by = access === "nobody" || access === "lured" ? undefined : beginner;
  const base = access === "insider" && !by ? 2 : baseOf(by?.standing);
  const who = by ? standings[by.standing].say(by.name) : withoutStranger[access ?? "outsider"];
  const skill = access === "nobody" ? 0 : { low: 1, medium: 0, high: -1 }[rule.likelihood.skill];
  const seen = { realized: 0, demonstrated: 0, feasible: -1 }[rule.likelihood.maturity];
  const far = access !== "nobody" && hops > 4 ? -1 : 0;
  const lowered = loweredBy(reducers);
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
    ...reducers.map((each) => `${each.title.toLowerCase()} makes it harder`),
  ];
  return { value, reason: `${words[value - 1]}: ${notes.join("; ")}` };
};

/**
 * How many levels controls lower it by, at most 3. Many weak ones are no strong one: however many stand, they take off one level, and
 * moderate ones two.
 */
const loweredBy = (reducers: readonly Reducer[]): number => {
  const count = (strength: Reducer["strength"]): number => reducers.filter((each) => each.strength === strength).length;
  return Math.min(3, 2 * count("strong") + Math.min(2, count("moderate")) + Math.min(1, count("weak")));
};

const words = ["rare", "unlikely", "possible", "likely", "almost certain"];

export const likelihoodWord = (value: number): string => words[value - 1] ?? "";

const standings: Record<Beginner["standing"], { base: number; say: (name: string) => string }> = {
  anyone: { base: 4, say: (name) => `anyone can act at ${name}` },
  "physical-world": { base: 3, say: (name) => `whoever is in front of ${name} can act there` },
  "third-party": { base: 2, say: (name) => `${name} is with a third party` },
  "our-own": { base: 2, say: (name) => `somebody must first get hold of ${name}` },
};

const withoutStranger: Record<NonNullable<CompiledRule["likelihood"]["access"]>, string> = {
  outsider: "it takes access to the system",
  lured: "somebody of our own has to open what a stranger made",
  insider: "it takes somebody on the inside",
  nobody: "it needs no attacker",
};

/** How likely an attempt is from somebody of a standing, or from somebody of whom only their access is known. */
export const baseOf = (standing: Beginner["standing"] | undefined): number => (standing ? standings[standing].base : 3);

const clamp = (value: number): number => Math.max(1, Math.min(5, value));
