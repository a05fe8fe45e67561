import type { AskOptions } from "../ask/answer.ts";
import type { CliCommand } from "../command.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";

export const askCommand: CliCommand = {
  name: "ask",
  summary: "answer what a model does not say, and write it down",
  arguments: "[paths...]",
  options: [
    {
      flags: "--answer <element.name=value>",
      description: "write this answer and ask nothing: an attribute, effects=pay,send or a control",
      repeatable: true,
    },
    ignoreOption,
    ...colorOptions,
  ],
  isForNewcomers: true,
  examples: [
    { call: "ask", what: "one question after another, the most telling first" },
    { call: "ask bartizan/chat.yaml < answers.txt", what: "a line for each question; an empty one skips it" },
    { call: "ask --answer refunds.humanApproval=per-call", what: "write it into the model" },
  ],
  run: async (words, options) => (await import("../ask/run-ask.ts")).runAsk(words, options as AskOptions),
};
