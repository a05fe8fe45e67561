import type { CliCommand } from "../command.ts";
import type { PlanOptions } from "../plan/run-plan.ts";
import { colorOptions, goalOptions, ignoreOption } from "../shared-options.ts";

export const planCommand: CliCommand = {
  name: "plan",
  summary: "find the cheapest controls that bring risks down",
  arguments: "[paths...]",
  options: [
    ...goalOptions,
    { flags: "-f, --format <name>", description: "how to write the plan", choices: ["text", "json"], fallback: "text" },
    ignoreOption,
    ...colorOptions,
  ],
  isForNewcomers: true,
  examples: [
    { call: "plan", what: "for every model here" },
    { call: "plan bartizan/chat.yaml --budget 3", what: "what to do first" },
    { call: "plan --appetite high", what: "only so that nothing critical remains" },
  ],
  run: async (words, options) => (await import("../plan/run-plan.ts")).runPlan(words, options as PlanOptions),
};
