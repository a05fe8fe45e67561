import { describe, expect, it } from "vitest";
import { loadBaseline } from "./baseline.ts";
import figures from "./baseline-figures.json" with { type: "json" };
import { inScope, loadExpectations, type Case } from "./expectations.ts";
import { entriesOf, type CaseResult, type Result, type Threat } from "./result.ts";
import { score } from "./score.ts";
import { route, smallCase } from "./small-case.ts";
import { subsets, type Subset } from "./subsets.ts";
import { publishedRows, renderMarkdown, renderText } from "./table.ts";
import { loadTechniques } from "./techniques.ts";
import { twin } from "./twin.ts";

const techniques = loadTechniques();
const cases = loadExpectations();
const baseline = loadBaseline(techniques);

const resultOf = (answer: (one: Case) => CaseResult): Result => ({
  tool: "test",
  cases: Object.fromEntries(cases.map((one) => [one.id, answer(one)])),
});

const perfect = resultOf((one) => ({
  threats: inScope(one).map(({ technique, on, facts }) => ({ technique, on: on.slice(0, 1), mitigations: facts.mitigations })),
  paths: one.attackPaths.map((nodes) => ({ nodes })),
}));

const scoreSmall = (threats: Threat[], paths: string[][] = []) =>
  score({ tool: "test", cases: { small: { threats, paths: paths.map((nodes) => ({ nodes })) } } }, [smallCase]);

describe("score", () => {
  it("is full for a perfect result", () => {
    const found = score(perfect, cases);
    expect(found).toMatchObject({
      recall: 100,
      located: 100,
      locatedNear: 100,
      techniquePrecision: 100,
      entryPrecision: 100,
      mrr: 1,
      locatedMrr: 1,
      ndcg20: 1,
      paths: { recall: 100, full: 100, pairsOnPath: 100 },
      mitigation: { attached: 100, preventiveAttached: 100 },
      discrimination: { tpr: 100, fpr: 0, youden: 100 },
      falseReassurance: 0,
      misses: [],
    });
  });

  it("is zero for an empty result", () => {
    const found = score({ tool: "none", cases: {} }, cases);
    expect(found).toMatchObject({
      pairs: 154,
      recall: 0,
      located: 0,
      mrr: 0,
      ndcg20: 0,
      entryPrecision: null,
      paths: { ends: 0, recall: 0 },
    });
    expect(found.misses).toHaveLength(154);
  });

  it("does not take the right technique at the wrong place as located", () => {
    const moved = resultOf((one) => ({ threats: inScope(one).map(({ technique }) => ({ technique, on: ["elsewhere"] })), paths: [] }));
    expect(score(moved, cases)).toMatchObject({ recall: 100, located: 0, locatedNear: 0, locatedMrr: 0 });
    const nearby = scoreSmall([{ technique: "AML.T0015", on: ["f3"] }]);
    expect(nearby).toMatchObject({ located: 0, locatedNear: 50 });
    expect(nearby.misses).toContainEqual({ case: "small", technique: "AML.T0015", named: true });
  });

  it("tells a tool that names everything nothing", () => {
    const everything = [...techniques.keys()].map((technique) => ({ technique, on: ["elsewhere"] }));
    const named = score(
      resultOf(() => ({ threats: everything, paths: [] })),
      cases,
    );
    expect(named).toMatchObject({ recall: 100, discrimination: { tpr: 100, fpr: 100, youden: 0 } });
  });

  it("counts the first mention of a technique at a place, and budgets by entries", () => {
    const twice: Threat[] = [
      { technique: "AML.T0015", on: ["log", "log"] },
      { technique: "AML.T0015", on: ["log", "model"] },
      { technique: "AML.T0029" },
    ];
    expect(entriesOf(twice).map(({ technique, place }) => `${technique}@${place}`)).toEqual([
      "AML.T0015@log",
      "AML.T0015@model",
      "AML.T0029@?",
    ]);
    const first: Threat = { technique: "AML.T0015", on: ["model"], status: "open" };
    expect(scoreSmall([first, { ...first, status: "mitigated" }])).toMatchObject({ entriesPerCase: 1, falseReassurance: 0 });
    const padded = Array.from({ length: 10 }, (_, at) => ({ technique: "AML.T0029", on: [`x${at}`] }));
    const found = scoreSmall([...padded, { technique: "AML.T0015", on: ["model"] }]);
    expect([found.locatedAt[10], found.locatedAt[25], found.recallAt[5]]).toEqual([0, 50, 50]);
  });

  it("neither credits nor blames what happened out of scope", () => {
    const found = scoreSmall([
      { technique: "AML.T0008", on: ["mail"] },
      { technique: "AML.T0015", on: ["model"] },
      { technique: "AML.T0029", on: ["log"] },
    ]);
    expect(found).toMatchObject({ techniquePrecision: 50, entryPrecision: 33.3, mrr: 0.5 });
  });

  it("keeps the place of an improper path in the list", () => {
    const jump = Array.from({ length: 5 }, () => ["mail", "model"]);
    expect(scoreSmall([], [...jump, route]).paths).toMatchObject({ recall: 100, recallAt: { 5: 0, 20: 100 } });
    expect(scoreSmall([], jump).paths.ends).toBe(0);
  });

  it("sees false reassurance and mitigations that only log", () => {
    const found = scoreSmall([{ technique: "AML.T0015", on: ["model"], status: "mitigated", mitigations: ["AML.M0024"] }]);
    expect(found).toMatchObject({ falseReassurance: 50, mitigation: { attached: 50, preventiveAttached: 0 } });
    const alsoOpen: Threat[] = [
      { technique: "AML.T0015", on: ["model"], status: "mitigated" },
      { technique: "AML.T0015", on: ["log"] },
    ];
    expect(scoreSmall(alsoOpen).falseReassurance).toBe(0);
  });

  it("gains no more than all there is to gain", () => {
    const kinds = ["AML.T0051.000", "AML.T0051.001", "AML.T0015"].map((technique) => ({ technique, on: ["model"] }));
    expect(scoreSmall(kinds).ndcg20).toBe(1);
  });

  it.each(Object.keys(subsets) as Subset[])("gives the baseline the figures an independent scorer gives it: %s", (subset) => {
    const { misses, ...found } = score(baseline, cases, { subset });
    expect(found).toEqual(figures[subset]);
    expect(misses).toHaveLength(Math.round((found.pairs * (100 - (found.located ?? 0))) / 100));
  });

  it("scores the chosen cases only", () => {
    expect(score(perfect, cases, { only: ["AML.CS0051"] })).toMatchObject({
      cases: 1,
      pairs: 12,
      located: 100,
      discrimination: { tpr: null },
    });
  });
});

describe("table", () => {
  const rows = publishedRows(score(baseline, cases), twin(baseline, baseline, cases));

  it("aligns text", () => {
    const lines = renderText(rows).trimEnd().split("\n");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
    expect(lines.some((line) => /^named at the right place, first 10 entries +39\.0 %$/.test(line))).toBe(true);
  });

  it("writes Markdown", () => {
    expect(renderMarkdown([{ figure: "MRR", value: "0.802" }])).toBe("| figure | value |\n| ------ | ----: |\n| MRR    | 0.802 |\n");
  });
});
