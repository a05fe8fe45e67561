import { jsonText } from "@bartizan/write";
import type { ExitCode } from "../exit-code.ts";
import { layOut } from "../explain/layout.ts";
import { loadReport } from "../load/load-report.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { printResult } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import { goalOf, type GoalOptions } from "./goal-of.ts";
import { planBlocks } from "./plan-blocks.ts";

export interface PlanOptions extends GoalOptions {
  format: string;
  ignore?: string[];
  color?: boolean;
}

/** Prints the cheapest controls that bring the threats of each model under the appetite. */
export const runPlan = async (paths: readonly string[], options: PlanOptions): Promise<ExitCode> => {
  const loaded = await loadReport(paths, options.ignore, { sort: "plan", goal: goalOf(options) });
  const told = tellLoad(loaded, false);
  tellDiagnostics(loaded, options.color);
  const { report } = loaded;
  if (options.format === "json") printResult(jsonText(report));
  else {
    const terminal = terminalOf(process.stdout, process.env, options.color);
    printResult(
      report.systems.flatMap((analysis) => (analysis.plan ? [layOut(planBlocks(analysis.plan, analysis), terminal)] : [])).join("\n"),
    );
  }
  return told;
};
