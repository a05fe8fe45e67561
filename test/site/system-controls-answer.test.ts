import type { Analysis } from "@bartizan/model";
import { expect, test } from "vitest";
import { systemControlsAnswer } from "../../site/src/answers/system-controls-answer.ts";
import { placedControls } from "../../site/src/placed-controls.ts";
import { indexSystem } from "../../site/src/system-index.ts";
import { fixtureReport } from "../e2e/fixture-report.ts";
import { supportPlan } from "../e2e/fixture/support-plan.ts";

const [support, , quiet] = fixtureReport.systems as [Analysis, Analysis, Analysis];

const answer = (analysis: Analysis): string => {
  const system = indexSystem(analysis, "system");
  return systemControlsAnswer(system, placedControls(system));
};

/** The figures of a sentence, in order. */
const figures = (text: string): number[] => [...text.matchAll(/\d+/g)].map(([figure]) => Number(figure));

const uses = [...support.components, ...support.flows].flatMap(({ controls }) => controls);
const count = (...statuses: string[]): number => uses.filter(({ status }) => statuses.includes(status)).length;
/** In place, verified, walked around, planned. */
const have = [count("implemented", "verified"), count("verified"), 1, count("planned")];

test("with a plan it says what is there, what comes next, how many steps, what they cost and what they bring", () => {
  const text = answer(support);
  const { risk, above, budget, steps } = supportPlan;
  expect(figures(text)).toEqual([...have, steps.length, 2, 1, budget, above.after, above.before, risk.before, risk.after]);
  expect(text).toContain(steps[0]?.title);
  expect(text).toContain("Refund tool");
});

test("without a plan it says what that which is planned brings", () => {
  const { plan: _, ...unplanned } = support;
  expect(figures(answer(unplanned))).toEqual([...have, 1, 1]);
});

test("where nothing is there and nothing planned, that is said, and no figure made up", () => {
  expect(figures(answer(quiet))).toEqual([0, 0]);
});

test.each([
  ["nothing is above the appetite", { before: 0, after: 0 }, []],
  ["no control helps", { before: 4, after: 4 }, [4]],
])("a plan without steps says why: %s", (_, above, said) => {
  expect(figures(answer({ ...support, plan: { ...supportPlan, steps: [], above } }))).toEqual([...have, ...said]);
});
