import { answerOf, type Answer } from "./answer.ts";
import { discriminationOf, type Discrimination } from "./discrimination.ts";
import type { Case } from "./expectations.ts";
import { mean, percent, type Percent } from "./percent.ts";
import type { Result } from "./result.ts";
import type { Subset } from "./subsets.ts";
import { tallyList } from "./tally-list.ts";
import { tallyPair } from "./tally-pair.ts";
import { tallyPaths } from "./tally-paths.ts";
import {
  entryBudgets,
  pathBudgets,
  Tally,
  techniqueBudgets,
  type Count,
  type EntryBudget,
  type PathBudget,
  type TechniqueBudget,
} from "./tally.ts";

/** A pair that was not named at its place. */
export interface Miss {
  case: string;
  technique: string;
  /** It was named, but elsewhere. */
  named: boolean;
}

/** The figures of one result. Recall, precision and rank are the usual ones (Manning, Raghavan and Schütze 2008, chapter 8). */
export interface Score {
  tool: string;
  cases: number;
  /** (case, technique) pairs asked for. */
  pairs: number;
  /** Share of pairs named anywhere. Means little without the length of the list. */
  recall: Percent;
  /** The same if parents and siblings counted. */
  recallFamily: Percent;
  /** Share of pairs named within the first techniques of a case. */
  recallAt: Record<TechniqueBudget, Percent>;
  /** Share of pairs named at an accepted place. */
  located: Percent;
  /** The same if neighbouring places counted. */
  locatedNear: Percent;
  /** Share of pairs named at an accepted place within the first entries of a case. */
  locatedAt: Record<EntryBudget, Percent>;
  techniquesPerCase: number | null;
  entriesPerCase: number | null;
  /** Techniques named for each pair asked for. */
  namedPerPair: number | null;
  /** True techniques among the named ones, without those that happened but were not asked for. A lower bound: not all that could happen did. */
  techniquePrecision: Percent;
  entryPrecision: Percent;
  discrimination: Discrimination;
  /** Mean reciprocal rank of the first true technique. */
  mrr: number | null;
  /** Mean reciprocal rank of the first true entry. */
  locatedMrr: number | null;
  /** Normalised discounted cumulative gain over the first 20 techniques. Null if a case asks for nothing, as there is no ideal then. */
  ndcg20: number | null;
  paths: {
    expected: number;
    reportedPerCase: number | null;
    /** Expected paths of which a reported one holds entry before impact. */
    ends: Percent;
    /** And half of the nodes in order: the path counts as told. */
    recall: Percent;
    /** And all nodes. */
    full: Percent;
    recallAt: Record<PathBudget, Percent>;
    /** Share of pairs on a path that are located and whose path is told. */
    pairsOnPath: Percent;
  };
  mitigation: {
    /** Pairs for which ATLAS lists a mitigation. */
    pairs: number;
    /** Share of them where the tool attaches one of those to the technique. */
    attached: Percent;
    /** Or names one of them anywhere in the case. */
    anywhere: Percent;
    /** The same without logging. */
    preventivePairs: number;
    preventiveAttached: Percent;
    /** Pairs without a mitigation in ATLAS, and the share of them for which the tool has one. */
    pairsWithout: number;
    ownGiven: Percent;
    perCase: number | null;
  };
  /** Share of pairs named only as mitigated. */
  falseReassurance: Percent;
  groups: Record<string, { pairs: number; recall: Percent; located: Percent }>;
  misses: Miss[];
}

export interface ScoreOptions {
  subset?: Subset;
  /** Score only these cases; the others still tell which techniques there are. */
  only?: readonly string[];
}

const each = <K extends number>(keys: readonly K[], value: (key: K) => Percent): Record<K, Percent> =>
  Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, Percent>;

const tallyCase = (answer: Answer): { tally: Tally; misses: Miss[] } => {
  const { tally: paths, told } = tallyPaths(answer);
  const pairs = answer.asked.map((asked) => ({ asked, tally: tallyPair(answer, asked, told) }));
  const tally = new Tally();
  tally.add("cases");
  for (const part of [tallyList(answer), paths, ...pairs.map((pair) => pair.tally)]) tally.addAll(part);
  const misses = pairs
    .filter((pair) => !pair.tally.get("located"))
    .map((pair) => ({ case: answer.of.id, technique: pair.asked.pair.technique, named: pair.tally.get("named") > 0 }));
  return { tally, misses };
};

/** Scores a result against the expectations. */
export const score = (result: Result, cases: readonly Case[], { subset = "all", only }: ScoreOptions = {}): Score => {
  const answers = cases.filter(({ id }) => !only || only.includes(id)).map((one) => answerOf(one, result, subset));
  const total = new Tally();
  const groups = new Map<string, Tally>();
  const misses: Miss[] = [];
  for (const answer of answers) {
    const one = tallyCase(answer);
    const group = groups.get(answer.of.group) ?? new Tally();
    groups.set(answer.of.group, group);
    group.addAll(one.tally);
    total.addAll(one.tally);
    misses.push(...one.misses);
  }
  const n = (count: Count) => total.get(count);
  const ofPairs = (count: Count) => percent(n(count), n("pairs"));
  const ofPaths = (count: Count) => percent(n(count), n("paths"));
  const perCase = (count: Count, digits = 1) => mean(n(count), n("cases"), digits);
  return {
    tool: result.tool,
    cases: n("cases"),
    pairs: n("pairs"),
    recall: ofPairs("named"),
    recallFamily: ofPairs("namedFamily"),
    recallAt: each(techniqueBudgets, (budget) => ofPairs(`named@${budget}`)),
    located: ofPairs("located"),
    locatedNear: ofPairs("locatedNear"),
    locatedAt: each(entryBudgets, (budget) => ofPairs(`located@${budget}`)),
    techniquesPerCase: perCase("techniques"),
    entriesPerCase: perCase("entries"),
    namedPerPair: mean(n("techniques"), n("pairs"), 2),
    techniquePrecision: percent(n("trueTechniques"), n("techniques") - n("neutralTechniques")),
    entryPrecision: percent(n("trueEntries"), n("entries")),
    discrimination: discriminationOf(answers, cases),
    mrr: perCase("reciprocalRank", 3),
    locatedMrr: perCase("reciprocalLocatedRank", 3),
    ndcg20: n("casesWithoutPairs") ? null : perCase("gain", 3),
    paths: {
      expected: n("paths"),
      reportedPerCase: perCase("pathsReported"),
      ends: ofPaths("pathEnds"),
      recall: ofPaths("pathHalf"),
      full: ofPaths("pathFull"),
      recallAt: each(pathBudgets, (budget) => ofPaths(`paths@${budget}`)),
      pairsOnPath: percent(n("pairsOnPath"), n("pairsWithPath")),
    },
    mitigation: {
      pairs: n("mitigable"),
      attached: percent(n("mitigationAttached"), n("mitigable")),
      anywhere: percent(n("mitigationAnywhere"), n("mitigable")),
      preventivePairs: n("preventable"),
      preventiveAttached: percent(n("preventionAttached"), n("preventable")),
      pairsWithout: n("unmitigable"),
      ownGiven: percent(n("ownMitigation"), n("unmitigable")),
      perCase: perCase("mitigations"),
    },
    falseReassurance: ofPairs("falselyReassured"),
    groups: Object.fromEntries(
      [...groups].map(([group, tally]) => {
        const pairs = tally.get("pairs");
        return [group, { pairs, recall: percent(tally.get("named"), pairs), located: percent(tally.get("located"), pairs) }];
      }),
    ),
    misses,
  };
};
