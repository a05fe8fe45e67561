import type { Level } from "@bartizan/model";
import { jsonText } from "@bartizan/write";
import { countOf } from "../count-of.ts";
import type { ExitCode } from "../exit-code.ts";
import { layOut } from "../explain/layout.ts";
import { loadReport } from "../load/load-report.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { printResult } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import { planBlocks } from "./plan-blocks.ts";

export interface PlanOptions {
  appetite: Level;
  budget?: string;
  format: string;
  ignore?: string[];
  color?: boolean;
}

/** Prints the cheapest controls that bring the threats of each model under the appetite. */
export const runPlan = async (paths: readonly string[], options: PlanOptions): Promise<ExitCode> => {
  const budget = options.budget === undefined ? undefined : countOf(options.budget, "--budget");
  const goal = { appetite: options.appetite, ...(budget !== undefined && { budget }) };
  const loaded = await loadReport(paths, options.ignore, { sort: "plan", goal });
  const told = tellLoad(loaded, false);
  tellDiagnostics(loaded, options.color);
  const { systems, tool, diagnostics } = loaded.report;
  const plans = loaded.findings.flatMap(({ file, plan }) => {
    const analysis = systems.find((each) => each.system.file === file);
    return plan && analysis ? [{ analysis, plan }] : [];
  });
  if (options.format === "json") {
    const planned = plans.map(({ analysis, plan }) => ({ system: analysis.system, plan }));
    printResult(jsonText({ version: 1, tool, systems: planned, diagnostics }));
  } else {
    const terminal = terminalOf(process.stdout, process.env, options.color);
    printResult(plans.map(({ analysis, plan }) => layOut(planBlocks(plan, analysis), terminal)).join("\n"));
  }
  return told;
};
