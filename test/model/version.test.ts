import { checkModel, liftToCurrent, modelVersion, noSpans, type Migration } from "@bartizan/model";
import { describe, expect, test } from "vitest";
import { sampleModel } from "./model-with.ts";

const found = (bartizan: unknown): string[] => {
  const { model, diagnostics } = checkModel(
    { ...sampleModel(), bartizan },
    new Map([["monitoring", { id: "monitoring", title: "", cost: "low" }]]),
    noSpans,
  );
  expect(model).toBeUndefined();
  for (const { hint } of diagnostics) expect(hint).toContain(String(modelVersion));
  return diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
};

describe("a version that cannot be read gets one diagnostic that says which can", () => {
  test.each([[0], [2], [-1], [1.5], [Number.NaN], [1e100]])("%s", (version) => {
    expect(found(version)).toEqual(["unsupported-version /bartizan"]);
  });

  test.each([["1"], ["one"], [true], [null], [[1]], [{}]])("%j", (version) => {
    expect(found(version)).toEqual(["wrong-type /bartizan"]);
  });

  test("none at all", () => {
    const { bartizan: _, ...without } = sampleModel();
    const { diagnostics } = checkModel(without, new Map([["monitoring", { id: "monitoring", title: "", cost: "low" }]]), noSpans);
    expect(diagnostics.map(({ code, pointer }) => [code, pointer])).toEqual([["missing-member", ""]]);
    expect(diagnostics[0]?.hint).toContain("bartizan");
  });

  test("the rest is checked where only the version is badly written", () => {
    const { diagnostics } = checkModel({ ...sampleModel(), bartizan: "1", outOfScope: { nobody: "Gone." } }, new Map(), noSpans);
    expect(diagnostics.map(({ code }) => code)).toEqual(["wrong-type", "unknown-reference", "unknown-control"]);
  });
});

describe("models of earlier versions are lifted step by step", () => {
  const note =
    (step: string): Migration =>
    (document) => ({ ...document, steps: [...((document["steps"] ?? []) as string[]), step] });
  const steps = [note("1 to 2"), note("2 to 3")];

  test.each([
    [1, ["1 to 2", "2 to 3"]],
    [2, ["2 to 3"]],
    [3, undefined],
  ])("from %s", (version, done) => {
    const { document, diagnostics } = liftToCurrent({ bartizan: version }, steps, noSpans);
    expect(diagnostics).toEqual([]);
    expect(document).toMatchObject({ bartizan: 3, ...(done && { steps: done }) });
  });

  test("and no further", () => {
    expect(liftToCurrent({ bartizan: 4 }, steps, noSpans)).toMatchObject({
      document: undefined,
      diagnostics: [{ code: "unsupported-version" }],
    });
  });

  test("what has no version is left as it is", () => {
    for (const document of [null, [], "text", {}, undefined])
      expect(liftToCurrent(document, steps, noSpans)).toEqual({ document, diagnostics: [] });
  });
});
