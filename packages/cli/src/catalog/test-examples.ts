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

/**
 * Runs the examples of each rule and tells those that do not keep their word.
 * @param begin is told how many rules are done each time that another one is begun
 */
export const testExamples = (
  rules: readonly RuleExamples[],
  catalog: CompiledCatalog,
  begin: (done: number, rule: RuleExamples) => void,
): { run: number; failures: ExampleFailure[] } => {
  const controls = controlsById(catalog);
  let run = 0;
  const failures = rules.flatMap((rule, done) => {
    begin(done, rule);
    return examplesOf(rule).flatMap((example): ExampleFailure[] => {
      run++;
      const failed = (problem: string): ExampleFailure[] => [{ rule: rule.id, file: rule.file, example: example.name, problem }];
      const { model, sources, diagnostics } = checkModel(example.model, controls, noSpans);
      if (!model) return failed(`is no model: ${diagnostics[0]?.pointer ?? ""} ${diagnostics[0]?.message ?? ""}`);
      const { threats } = analyse({ file: rule.file, model, sources, spans: noSpans, diagnostics }, catalog, rule.id);
      const problem = judgeExample(
        example,
        threats.filter((threat) => threat.rule === rule.id),
      );
      return problem === undefined ? [] : failed(problem);
    });
  });
  return { run, failures };
};
