import { writers } from "@bartizan/write";
import type { CheckOptions } from "../check/run-check.ts";
import type { CliCommand } from "../command.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";

export const checkCommand: CliCommand = {
  name: "check",
  summary: "find the threats of the models in this folder, or at the paths",
  arguments: "[paths...]",
  options: [
    {
      flags: "-f, --format <name>",
      description: "how to write the result",
      choices: writers.map((writer) => writer.name),
      fallback: "text",
    },
    {
      flags: "-o, --output <file>",
      description: "write to a file instead of standard output; or as format=file, once for each format",
      repeatable: true,
    },
    {
      flags: "--fail-on <level>",
      description: "end with 1 if an open threat is at least this bad",
      choices: ["low", "medium", "high", "critical"],
    },
    { flags: "--fail-on-uncertain", description: "count uncertain threats as open ones" },
    ignoreOption,
    { flags: "--verbose", description: "leave nothing out" },
    ...colorOptions,
  ],
  isForNewcomers: true,
  examples: [
    { call: "check", what: "find threats in every model here" },
    { call: "check --fail-on high", what: "a gate for CI" },
    { call: "check --format sarif --output bartizan.sarif", what: "for code scanning" },
    { call: "check -o sarif=out.sarif -o junit=out.xml", what: "several formats in one run" },
    { call: "check bartizan/chat.yaml --format svg --output chat.svg", what: "the data-flow diagram" },
  ],
  run: async (words, options) => (await import("../check/run-check.ts")).runCheck(words, options as CheckOptions),
};
