import type { Analysis } from "@bartizan/model";
import { plural } from "../words/plural.ts";
import { levelPhrase, sumOf, tallyOf } from "../words/tally.ts";

/** Are we safe, and what is not known? */
export const systemAnswer = ({ threats, questions, flows, rulesRun }: Analysis): string => {
  if (threats.length === 0) {
    return flows.length === 0
      ? "No data flows are drawn yet, so no threat that crosses a boundary can be found."
      : `0 threats were found: ${plural(rulesRun, "rule")} ran and none of them matched what the model states.`;
  }
  const tally = tallyOf(threats);
  const open = sumOf(tally.open);
  const uncertain = sumOf(tally.uncertain);
  const mitigated = sumOf(tally.mitigated);
  if (open + uncertain === 0) return `No threat is open or uncertain: controls hold off ${plural(mitigated, "threat")}.`;
  const until = questions.length > 0 ? ` until ${plural(questions.length, "question is", "questions are")} answered` : "";
  const parts = [
    open === 0 ? "No threat is known to be open" : `${plural(open, "threat is", "threats are")} open (${levelPhrase(tally.open)})`,
    ...(uncertain > 0 ? [`${uncertain}${open > 0 ? " more" : ""} ${uncertain === 1 ? "is" : "are"} uncertain${until}`] : []),
    ...(mitigated > 0 ? [`controls hold off ${mitigated}`] : []),
  ];
  return `${parts.join("; ")}.`;
};
