import type { Threat } from "@bartizan/model";
import { levels } from "./level.ts";
import { plural } from "./plural.ts";
import { sumOf, tallyOf } from "./tally.ts";

/** The one sentence that a reader came for: what is open, what is not decided, what the controls hold off. */
export const answerOf = (threats: readonly Threat[]): string => {
  const tally = tallyOf(threats);
  const parts = levels.filter((level) => tally.open[level] > 0).map((level) => `${tally.open[level]} ${level}`);
  const open = sumOf(tally.open);
  const uncertain = sumOf(tally.uncertain);
  const mitigated = sumOf(tally.mitigated);
  const rest = [
    ...(uncertain > 0 ? [`${uncertain} more ${uncertain === 1 ? "is" : "are"} uncertain`] : []),
    ...(mitigated > 0 ? [`controls hold off ${mitigated}`] : []),
  ];
  const first = open === 0 ? "No threat is open" : `${plural(open, "threat is", "threats are")} open (${parts.join(", ")})`;
  return `${[first, ...rest].join("; ")}.`;
};
