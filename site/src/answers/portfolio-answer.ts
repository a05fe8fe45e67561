import type { Analysis } from "@bartizan/model";
import { plural } from "../words/plural.ts";
import { levelPhrase, sumOf, tallyOf } from "../words/tally.ts";

/** Which system needs attention first? `worstFirst` is ordered by that. */
export const portfolioAnswer = (worstFirst: readonly Analysis[]): string => {
  const [worst] = worstFirst;
  if (!worst) return "0 systems: no model was analysed, so nothing can be said.";
  const tally = tallyOf(worst.threats);
  const others = worstFirst.length > 1 ? `Of ${worstFirst.length} systems, ` : "";
  if (sumOf(tally.open) > 0) {
    const all = tallyOf(worstFirst.flatMap((analysis) => analysis.threats)).open;
    const total = worstFirst.length > 1 ? `; ${plural(sumOf(all), "threat is", "threats are")} open in all` : "";
    return `${others}${worst.system.name} needs attention first: ${levelPhrase(tally.open)} ${sumOf(tally.open) === 1 ? "threat is" : "threats are"} open${total}.`;
  }
  const uncertain = sumOf(tally.uncertain);
  if (uncertain > 0)
    return `No threat is known to be open; ${others.toLowerCase()}${worst.system.name} has most to find out, with ${uncertain} uncertain.`;
  const found = worstFirst.reduce((sum, analysis) => sum + analysis.threats.length, 0);
  return found > 0
    ? `No threat is open or uncertain in ${plural(worstFirst.length, "system")}: controls hold off ${plural(found, "threat")}.`
    : `0 threats were found in ${plural(worstFirst.length, "system")}: no rule matched what the models state.`;
};
