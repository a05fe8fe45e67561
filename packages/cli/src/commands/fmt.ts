import type { CliCommand } from "../command.ts";
import type { FmtOptions } from "../fmt/run-fmt.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";

export const fmtCommand: CliCommand = {
  name: "fmt",
  summary: "put models into the usual form",
  arguments: "[paths...]",
  options: [{ flags: "--check", description: "write nothing; end with 1 if a model is in another form" }, ignoreOption, ...colorOptions],
  examples: [
    { call: "fmt", what: "every model here" },
    { call: "fmt --check", what: "a gate for CI" },
  ],
  run: async (words, options) => (await import("../fmt/run-fmt.ts")).runFmt(words, options as FmtOptions),
};
