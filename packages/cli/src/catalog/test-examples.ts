import { analyse, type CompiledCatalog } from "@bartizan/engine";
import { checkModel, noSpans } from "@bartizan/model";
import { controlsById } from "../load/catalog.ts";

/** A rule with its two small models as plain data. */
export interface RuleExamples {
  id: string;
  file: string;
  fires: unknown;
  silent: unknown;
}

export interface ExampleFailure {
  rule: string;
  file: string;
  example: "fires" | "silent";
  problem: string;
}

/**
 * Judges the examples of each rule: the first must bring an open threat of the rule, the second none that is not mitigated.
 * @param begin is told how many rules are done each time that another one is begun
 */
export const testExamples = (
  rules: readonly RuleExamples[],
  catalog: CompiledCatalog,
  begin: (done: number, rule: RuleExamples) => void,
): { run: number; failures: ExampleFailure[] } => {
  const controls = controlsById(catalog);
  const failures = rules.flatMap((rule, done) => {
    const { id, file, ...examples } = rule;
    begin(done, rule);
    return (["fires", "silent"] as const).flatMap((example): ExampleFailure[] => {
      const failed = (problem: string): ExampleFailure[] => [{ rule: id, file, example, problem }];
      const { model, sources, diagnostics } = checkModel(examples[example], controls, noSpans);
      if (!model) return failed(`is no model: ${diagnostics[0]?.pointer ?? ""} ${diagnostics[0]?.message ?? ""}`);
      const { threats } = analyse({ file, model, sources, spans: noSpans, diagnostics }, catalog, id);
      const statuses = threats.filter((threat) => threat.rule === id).map((threat) => threat.status);
      if (example === "fires") return statuses.includes("open") ? [] : failed(statuses[0] ? `is only ${statuses[0]}` : "does not fire");
      const left = statuses.find((status) => status !== "mitigated");
      return left === undefined ? [] : failed(left === "open" ? "fires" : `is ${left}`);
    });
  });
  return { run: rules.length * 2, failures };
};
