import { analyse, examplesOf, judgeExample, type CompiledCatalog } from "@bartizan/engine";
import { checkModel, noSpans, type RuleFile } from "@bartizan/model";
import { controlsById } from "../load/catalog.ts";

/** A rule with its small models as plain data. */
export interface RuleExamples extends Pick<RuleFile, "id" | "examples" | "techniques" | "steps"> {
  file: string;
}

export interface ExampleFailure {
  rule: string;
  file: string;
  /** Where it stands under `examples`. */
  example: string;
  problem: string;
}

/** Runs the examples of each rule and tells those that do not keep their word. */
export const testExamples = (rules: readonly RuleExamples[], catalog: CompiledCatalog): { run: number; failures: ExampleFailure[] } => {
  const controls = controlsById(catalog);
  const all = rules.flatMap((rule) => examplesOf(rule).map((example) => ({ id: rule.id, file: rule.file, example })));
  const failures = all.flatMap(({ id, file, example }): ExampleFailure[] => {
    const failed = (problem: string): ExampleFailure[] => [{ rule: id, file, example: example.name, problem }];
    const { model, sources, diagnostics } = checkModel(example.model, controls, noSpans);
    if (!model) return failed(`is no model: ${diagnostics[0]?.pointer ?? ""} ${diagnostics[0]?.message ?? ""}`);
    const { threats } = analyse({ file, model, sources, spans: noSpans, diagnostics }, catalog, id);
    const problem = judgeExample(
      example,
      threats.filter((threat) => threat.rule === id),
    );
    return problem === undefined ? [] : failed(problem);
  });
  return { run: all.length, failures };
};
