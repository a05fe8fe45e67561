import type { CliCommand } from "../command.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";
import type { WhatIfOptions } from "../what-if/run-what-if.ts";

export const whatIfCommand: CliCommand = {
  name: "what-if",
  summary: "tell what a control or another fact would change",
  arguments: "[paths...]",
  options: [
    {
      flags: "--assume <element.name=value>",
      description: "an attribute, what the element can do (effects=pay,send), or a control (mfa=implemented)",
      repeatable: true,
    },
    { flags: "-f, --format <name>", description: "how to write the result", choices: ["text", "json"], fallback: "text" },
    ignoreOption,
    ...colorOptions,
  ],
  examples: [
    { call: "what-if --assume refunds.humanApproval=per-call", what: "with approval" },
    { call: "what-if --assume assistant.input-guardrail=implemented", what: "with a control" },
  ],
  run: async (words, options) => (await import("../what-if/run-what-if.ts")).runWhatIf(words, options as WhatIfOptions),
};
