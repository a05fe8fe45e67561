import type { CliCommand } from "../command.ts";
import type { ReportOptions } from "../report/run-report.ts";
import { colorOptions, goalOptions, ignoreOption } from "../shared-options.ts";

export const reportCommand: CliCommand = {
  name: "report",
  summary: "write a site and report files that everybody can read",
  arguments: "[paths...]",
  options: [
    { flags: "-o, --output <folder>", description: "where to write; an earlier report there is replaced", fallback: "bartizan-report" },
    { flags: "--plan", description: "with the cheapest controls that bring risks down; this takes longer" },
    ...goalOptions,
    { flags: "--cache <folder>", description: "keep what need not be done again there, for the next run with the same --output" },
    ignoreOption,
    { flags: "--verbose", description: "tell what was left out" },
    ...colorOptions,
  ],
  isForNewcomers: true,
  examples: [
    { call: "report", what: "a site of every model here" },
    { call: "report --plan --budget 5", what: "and what to do next, in five steps" },
    { call: "report models --output public --ignore models/drafts", what: "of some of them, elsewhere" },
    { call: "report --cache .bartizan-cache", what: "the next time, only what has changed is judged and written" },
  ],
  run: async (words, options) => (await import("../report/run-report.ts")).runReport(words, options as ReportOptions),
};
