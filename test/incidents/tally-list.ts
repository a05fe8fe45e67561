import { locates, type Answer } from "./answer.ts";
import { same } from "./matching.ts";
import { Tally } from "./tally.ts";

const gainDepth = 20;

/** Discounted cumulative gain with a gain of one for each true technique (Järvelin and Kekäläinen 2002). */
const cumulativeGain = (truth: readonly boolean[]): number =>
  truth.slice(0, gainDepth).reduce((sum, isTrue, at) => sum + (isTrue ? 1 / Math.log2(at + 2) : 0), 0);

/** One over the rank of the first true item, or nothing (mean over cases: MRR, Voorhees 1999). */
const reciprocalRank = (truth: readonly boolean[]): number => {
  const first = truth.indexOf(true);
  return first < 0 ? 0 : 1 / (first + 1);
};

/** What can be said of the tool's list as a whole: how long it is, how much of it is true and how early the true part comes. */
export const tallyList = ({ of, asked, entries, techniques }: Answer): Tally => {
  const tally = new Tally();
  const isTrue = (technique: string) => asked.some(({ pair }) => same(pair.technique, technique));
  const happened = (technique: string) => of.expected.some((pair) => same(pair.technique, technique));
  const truth = techniques.map(isTrue);
  const entryTruth = entries.map((entry) => asked.some((one) => locates(entry, one)));
  const ideal = cumulativeGain(asked.map(() => true));

  tally.add("techniques", techniques.length);
  tally.add("trueTechniques", truth.filter(Boolean).length);
  // It happened, but was not asked for: neither true nor false.
  tally.add("neutralTechniques", techniques.filter((technique, at) => !truth[at] && happened(technique)).length);
  tally.add("entries", entries.length);
  tally.add("trueEntries", entryTruth.filter(Boolean).length);
  tally.add("reciprocalRank", reciprocalRank(truth));
  tally.add("reciprocalLocatedRank", reciprocalRank(entryTruth));
  // Several sub-techniques may match one expected technique, so the gain can pass the ideal.
  tally.add("gain", ideal && Math.min(1, cumulativeGain(truth) / ideal));
  tally.add("casesWithoutPairs", asked.length === 0);
  tally.add("mitigations", new Set(entries.flatMap(({ mitigations }) => mitigations)).size);
  return tally;
};
