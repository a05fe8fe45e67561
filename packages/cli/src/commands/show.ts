import type { CliCommand } from "../command.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";
import type { ShowOptions } from "../show/run-show.ts";

export const showCommand: CliCommand = {
  name: "show",
  summary: "show what models are made of",
  arguments: "[paths...]",
  options: [{ flags: "--resolved", description: "the whole model, with where each value was written" }, ignoreOption, ...colorOptions],
  examples: [
    { call: "show", what: "the files of every model here" },
    { call: "show --resolved bartizan/prod.yaml", what: "one model, with all that it imports" },
  ],
  run: async (words, options) => (await import("../show/run-show.ts")).runShow(words, options as ShowOptions),
};
