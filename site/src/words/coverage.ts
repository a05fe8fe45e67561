import { countStates, coverageStates, type CoverageState, type CoveredEntry } from "@bartizan/model";
import { list } from "./list.ts";

const words: Record<CoverageState, string> = {
  rule: "with a rule",
  control: "with a control",
  view: "that group elements",
  "attacker-side": "that do not apply to designs",
  undecidable: "not decidable from a design",
  none: "with no rule or control yet",
};

/** `131 with a rule and 19 with no rule or control yet`. */
export const coveragePhrase = (entries: readonly CoveredEntry[]): string => {
  const counts = countStates(entries);
  return list(coverageStates.filter((state) => counts[state] > 0).map((state) => `${counts[state]} ${words[state]}`));
};
