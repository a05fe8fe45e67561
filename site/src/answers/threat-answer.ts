import type { Rating, Threat } from "@bartizan/model";
import { list } from "../words/list.ts";
import { plural } from "../words/plural.ts";

/** The verdict on one threat, and what it rests on. */
export const threatAnswer = (threat: Threat): string => {
  const { inherent, residual } = threat.risk;
  if (threat.status === "mitigated") {
    return `Mitigated: ${(threat.statusReason ?? "something it needs is prevented").replace(/\.$/, "")}; without that it would be ${phrase(inherent)}.`;
  }
  if (threat.status === "uncertain") {
    const unknowns = threat.unknowns.map(({ element, attribute }) => `${element}.${attribute}`);
    const because =
      unknowns.length > 0
        ? `the model does not state ${list(unknowns.slice(0, 3), "or")}`
        : (threat.statusReason ?? "it rests on something unknown");
    return `Uncertain, and ${phrase(residual)} if it holds: ${because}.`;
  }
  return `Open, at ${phrase(residual)}: ${controlsSay(threat)}.`;
};

const phrase = ({ level, score }: Rating): string => `${level} risk (${score} of 25)`;

const controlsSay = ({ controls, source }: Threat): string => {
  const breaking = controls.filter(({ effect }) => effect === "breaks").length;
  const lowering = controls.filter(({ effect }) => effect === "reduces");
  const standing = lowering.filter(({ state }) => state === "in-place").length;
  const lowered =
    lowering.length === 0
      ? ""
      : `, and ${standing} of the ${plural(lowering.length, "control")} that would lower it ${standing === 1 ? "stands" : "stand"}`;
  if (breaking === 1) return `the control that would remove it is not where it must stand${lowered}`;
  if (breaking > 1) return `none of the ${breaking} controls that would remove it stands where it must${lowered}`;
  if (lowering.length > 0) return `no control removes it${lowered}`;
  return source === "team" ? "the team wrote it down and named no control against it" : "no control is known against it";
};
