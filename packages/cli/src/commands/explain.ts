import type { CliCommand } from "../command.ts";
import type { ExplainOptions } from "../explain/run-explain.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";

export const explainCommand: CliCommand = {
  name: "explain",
  summary: "explain a threat, rule, element, control or framework entry",
  arguments: "<id> [paths...]",
  options: [ignoreOption, ...colorOptions],
  examples: [
    { call: "explain rules", what: "every rule; also: controls, frameworks" },
    { call: "explain AML.T0051.001", what: "an entry of a framework, and its threats" },
    { call: "explain assistant", what: "an element of a model" },
    { call: "explain indirect-prompt-injection@assistant", what: "a threat: facts, route, what would clear it" },
  ],
  run: async (words, options) => (await import("../explain/run-explain.ts")).runExplain(words, options as ExplainOptions),
};
