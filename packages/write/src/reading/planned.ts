import type { Analysis, PlannedGain, Threat } from "@bartizan/model";
import { someOf } from "./some-of.ts";

/** What planned controls will do to a threat once they are there. */
export const plannedFor = (threat: Threat, { planned = [] }: Analysis): string[] =>
  planned.flatMap((gain) => {
    const lower = gain.lowers.find((each) => each.threat === threat.id);
    if (gain.clears.includes(threat.id)) return [`${nameOf(gain)} clears it`];
    return lower
      ? [`${nameOf(gain)} lowers it ${lower.from === lower.to ? `within ${lower.from}` : `from ${lower.from} to ${lower.to}`}`]
      : [];
  });

/** What one planned control will do, in one sentence. */
export const gainSentence = (gain: PlannedGain): string => {
  const lowered = gain.lowers.map(({ threat, from, to }) => (from === to ? threat : `${threat} from ${from} to ${to}`));
  const parts = [
    ...(gain.clears.length > 0 ? [`clears ${someOf(gain.clears)}`] : []),
    ...(lowered.length > 0 ? [`lowers ${someOf(lowered)}`] : []),
  ];
  return `${nameOf(gain)} ${parts.join(" and ")}`;
};

const nameOf = ({ control, on }: PlannedGain): string => `${control} on ${someOf(on)}`;
