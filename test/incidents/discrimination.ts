import type { Answer } from "./answer.ts";
import { inScope, type Case } from "./expectations.ts";
import { same } from "./matching.ts";
import { percent, rounded, type Percent } from "./percent.ts";

/**
 * How well naming a technique tells the cases where it was used from those where it was not: true positive rate, false positive rate and
 * their difference (Youden 1950). A tool that names everything everywhere gets 0.
 */
export interface Discrimination {
  tpr: Percent;
  fpr: Percent;
  youden: Percent;
}

/** A technique seen once tells nothing: its cases cannot be set against each other. */
const seenAtLeast = 2;

/** Discrimination over the answers; the techniques asked about are those of all cases. */
export const discriminationOf = (answers: readonly Answer[], cases: readonly Case[]): Discrimination => {
  let [hits, used, alarms, unused] = [0, 0, 0, 0];
  for (const asked of new Set(cases.flatMap((one) => inScope(one).map(({ technique }) => technique)))) {
    const names = ({ techniques }: Answer) => techniques.some((technique) => same(asked, technique));
    const where = answers.filter((answer) => answer.asked.some(({ pair }) => pair.technique === asked));
    if (where.length < seenAtLeast) continue;
    // Where a relative of it was used, in scope or not, it counts on neither side.
    const elsewhere = answers.filter(({ of }) => !of.expected.some(({ technique }) => same(technique, asked) || same(asked, technique)));
    hits += where.filter(names).length;
    used += where.length;
    alarms += elsewhere.filter(names).length;
    unused += elsewhere.length;
  }
  const youden = used && unused ? rounded((hits / used - alarms / unused) * 100, 1) : null;
  return { tpr: percent(hits, used), fpr: percent(alarms, unused), youden };
};
