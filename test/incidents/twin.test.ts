import { describe, expect, it } from "vitest";
import { loadBaseline } from "./baseline.ts";
import { loadExpectations } from "./expectations.ts";
import type { Result, Threat } from "./result.ts";
import { smallCase } from "./small-case.ts";
import { loadTechniques } from "./techniques.ts";
import { twin } from "./twin.ts";

const cases = loadExpectations();
const baseline = loadBaseline(loadTechniques());

const answer = (...threats: Threat[]): Result => ({ tool: "test", cases: { small: { threats, paths: [] } } });
const lowered = (more: Partial<Threat> = {}): Threat => ({ technique: "AML.T0015", on: ["model"], risk: 0.8, ...more });
const kept = (more: Partial<Threat> = {}): Threat => ({ technique: "AML.T0051", on: ["f1"], risk: 0.5, ...more });

describe("twin", () => {
  const before = answer(lowered(), kept());

  it("finds no response where nothing changes", () => {
    expect(twin(baseline, baseline, cases)).toEqual({
      responseAll: 0,
      response: 0,
      loweredNamed: 37,
      loweredNotNamed: 10,
      otherPairs: 83,
      stability: 100,
      specificity: 100,
    });
  });

  it.each([
    ["gone", answer(kept())],
    ["mitigated", answer(lowered({ status: "mitigated" }), kept())],
    ["of lower risk", answer(lowered({ risk: 0.7 }), kept())],
    ["moved elsewhere", answer(lowered({ on: ["log"] }), kept())],
  ])("takes as response: %s", (_, improved) => {
    expect(twin(before, improved, [smallCase])).toMatchObject({ responseAll: 100, stability: 100, specificity: 100 });
  });

  it("uses the rank where there is no risk", () => {
    const threats: Threat[] = [
      { technique: "AML.T0015", on: ["model"] },
      { technique: "AML.T0029", on: ["log"] },
    ];
    expect(twin(answer(...threats), answer(...threats.toReversed()), [smallCase]).responseAll).toBe(100);
  });

  it("takes a pair that was not open before as no reaction", () => {
    expect(twin(answer(kept()), answer(kept()), [smallCase])).toMatchObject({ responseAll: 0, response: null, loweredNotNamed: 1 });
  });

  it("blames what falls without a cause", () => {
    expect(twin(before, answer(), [smallCase])).toMatchObject({ stability: 0, specificity: 0 });
    expect(twin(before, answer(kept({ risk: 0.4 })), [smallCase])).toMatchObject({ stability: 100, specificity: 0 });
    expect(twin(before, answer(kept({ risk: 0.498 })), [smallCase]).specificity).toBe(0);
    expect(twin(before, answer(kept({ risk: 0.4999 })), [smallCase]).specificity).toBe(100);
  });

  it("goes by the highest risk of a pair", () => {
    const lower = lowered({ risk: 0.1 });
    expect(twin(answer(lowered()), answer(lowered(), lower), [smallCase]).responseAll).toBe(0);
  });
});
