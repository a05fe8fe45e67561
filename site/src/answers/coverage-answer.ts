import { countOutcomes, type SystemCoverage } from "../system-coverage.ts";
import { plural } from "../words/plural.ts";

/** How much of a framework concerns this system, and how does that stand? */
export const coverageAnswer = ({ framework, entries }: SystemCoverage): string => {
  const counts = countOutcomes(entries);
  const apply = counts.open + counts.uncertain + counts.mitigated;
  const without = counts["attacker-side"] + counts.undecidable + counts.none;
  const rest = without > 0 ? `, and ${without} that no rule can or does look for` : "";
  return `Of ${plural(entries.length, "entry", "entries")} of ${framework.title} ${framework.edition}, ${apply} apply: ${counts.open} open, ${counts.uncertain} not assessed and ${counts.mitigated} handled. Others: ${counts["ruled-out"]} ruled out${rest}.`;
};

/** How much of all frameworks? */
export const coveragesAnswer = (coverages: readonly SystemCoverage[]): string => {
  const sum = (outcome: "open" | "uncertain"): number => coverages.reduce((all, { entries }) => all + countOutcomes(entries)[outcome], 0);
  const [worst] = coverages.toSorted((a, b) => countOutcomes(b.entries).open - countOutcomes(a.entries).open);
  const most = worst ? `, most of them in ${worst.framework.title} ${worst.framework.edition}` : "";
  return `${sum("open")} entries of ${plural(coverages.length, "framework edition")} stand open in this system${most}; ${sum("uncertain")} are not assessed to the end.`;
};
