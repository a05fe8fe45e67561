import type { Threat } from "@bartizan/model";
import { levelPhrase, sumOf, tallyOf } from "../words/tally.ts";

/** `3 open (1 critical and 2 high), 1 uncertain and 2 mitigated`, without what is zero; empty for no threats. */
export const countPhrase = (threats: readonly Threat[]): string => {
  const tally = tallyOf(threats);
  const open = sumOf(tally.open);
  const parts = [
    ...(open > 0 ? [`${open} open (${levelPhrase(tally.open)})`] : []),
    ...(sumOf(tally.uncertain) > 0 ? [`${sumOf(tally.uncertain)} uncertain`] : []),
    ...(sumOf(tally.mitigated) > 0 ? [`${sumOf(tally.mitigated)} mitigated`] : []),
  ];
  return parts.length < 2 ? (parts[0] ?? "") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1) ?? ""}`;
};
