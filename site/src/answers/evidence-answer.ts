import type { Analysis } from "@bartizan/model";
import type { RuleOutcomes } from "../rule-outcomes.ts";
import { plural } from "../words/plural.ts";

/** What was this made from, what was tried, and what was not looked at? */
export const evidenceAnswer = ({ threats, components, flows, rulesRun }: Analysis, { fired }: RuleOutcomes): string => {
  const uncertain = threats.filter(({ status }) => status === "uncertain").length;
  const outOfScope = [...components, ...flows].filter((each) => each.outOfScope !== undefined).length;
  return `${plural(rulesRun, "rule was", "rules were")} evaluated: ${fired.length} found something and ${Math.max(0, rulesRun - fired.length)} stayed silent. Not looked at, or not to the end: ${plural(uncertain, "uncertain threat")} and ${plural(outOfScope, "element")} out of scope.`;
};
