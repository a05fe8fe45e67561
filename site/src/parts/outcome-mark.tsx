import { outcomeWords } from "../words/outcome.ts";
import type { AssessedEntry } from "../system-coverage.ts";
import { tallyOf } from "../words/tally.ts";
import { StateMark } from "./state-mark.tsx";
import { WorstCount } from "./worst-count.tsx";

const names: Partial<Record<AssessedEntry["outcome"], string>> = { uncertain: "unknown", mitigated: "in-place" };

/** How an entry stands: the worst open level with its count, or the state in words. */
export const OutcomeMark = ({ assessed: { outcome, threats } }: { assessed: AssessedEntry }) => {
  if (outcome === "open") return <WorstCount row={tallyOf(threats).open} />;
  const { mark, word } = outcomeWords[outcome];
  const count = threats.length > 0 ? ` ${threats.length}` : "";
  return <StateMark mark={mark} word={word + count} name={names[outcome] ?? "aside"} />;
};
