import type { ControlEffect, Threat } from "@bartizan/model";

/** What a team can do about a threat. */
interface Clearance {
  /** Controls, each of which removes a precondition. */
  break: string[];
  /** Attributes to state, each of which may settle an uncertain threat. */
  say: string[];
  /** Controls that only lower the risk, strongest first. */
  lower: string[];
}

const strengths = ["strong", "moderate", "weak", undefined];

/** Strong controls first, and those without a strength last. */
export const byStrength = (a: ControlEffect, b: ControlEffect): number => strengths.indexOf(a.strength) - strengths.indexOf(b.strength);

const clearanceOf = (threat: Threat): Clearance => {
  const missing = threat.controls.filter((effect) => effect.state !== "in-place");
  const lowering = missing.filter((effect) => effect.effect === "reduces").toSorted(byStrength);
  return {
    break: missing.filter((effect) => effect.effect === "breaks").map(controlPhrase),
    say: threat.unknowns.map((unknown) => `${unknown.element}.${unknown.attribute}`),
    lower: lowering.map(controlPhrase),
  };
};

const controlPhrase = (effect: ControlEffect): string => {
  const where = effect.everyRoute ? " on every route" : effect.on.length > 0 ? ` on ${effect.on.join(", ")}` : "";
  const state = effect.state === "missing" ? "" : ` (${effect.state})`;
  return `${effect.control}${where}${state}`;
};

/** The clearance in one line each, ready to be labelled. */
export const fixesOf = (threat: Threat): string[] => {
  const { break: breaking, say, lower } = clearanceOf(threat);
  return [
    ...(breaking.length > 0 ? [breaking.join(", or ")] : []),
    ...(say.length > 0 ? [`say ${say.join(", ")}`] : []),
    ...(breaking.length === 0 && lower.length > 0
      ? [`no control removes it; ${lower.slice(0, 3).join(" and ")} ${lower.length === 1 ? "lowers" : "lower"} it`]
      : []),
  ];
};
