import type { ControlEffect, Threat } from "@bartizan/model";

/** The one thing to do next about a threat. */
export type NextStep =
  | { kind: "control"; verb: string; effect: ControlEffect }
  | { kind: "answer"; element: string; attribute: string }
  | { kind: "keep" }
  | { kind: "redesign"; known: boolean };

const strengths = ["strong", "moderate", "weak", undefined];
const verbs: Partial<Record<ControlEffect["state"], string>> = {
  planned: "Finish",
  bypassed: "Extend to every route:",
  unknown: "Confirm",
};

/** An unknown is cheapest to settle; a control that removes the threat comes before one that lowers it. */
export const nextStepOf = (threat: Threat): NextStep => {
  if (threat.status === "mitigated") return { kind: "keep" };
  const [unknown] = threat.unknowns;
  if (threat.status === "uncertain" && unknown) return { kind: "answer", ...unknown };
  const missing = threat.controls.filter((effect) => effect.state !== "in-place");
  const effect =
    missing.find(({ effect }) => effect === "breaks") ??
    missing.toSorted((a, b) => strengths.indexOf(a.strength) - strengths.indexOf(b.strength))[0];
  if (!effect) return { kind: "redesign", known: threat.controls.length > 0 };
  return { kind: "control", verb: verbs[effect.state] ?? (effect.effect === "breaks" ? "Add" : "Lower it with"), effect };
};
