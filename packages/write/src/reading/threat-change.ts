import type { Standing, ThreatChange } from "@bartizan/model";

/** What a change of the system does to a threat. */
export const changeVerbs: Record<ThreatChange["change"], string> = {
  cleared: "clears",
  lowered: "lowers",
  uncertain: "makes uncertain",
  raised: "raises",
  opened: "opens",
};

/** `critical to high`; one level where the other says nothing. */
export const levelsText = ({ change, before, after }: ThreatChange): string => {
  if (!after || change === "cleared") return before ? standingText(before) : "";
  if (!before || before.status === "mitigated") return after.level;
  if (before.level !== after.level) return `${standingText(before)} to ${after.level}`;
  return before.score === after.score ? after.level : `${after.level}, ${before.score} to ${after.score}`;
};

const standingText = ({ status, level }: Standing): string => (status === "uncertain" ? `${level}, uncertain` : level);
