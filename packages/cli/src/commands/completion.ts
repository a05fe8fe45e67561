import type { CliCommand } from "../command.ts";

export const completionCommand: CliCommand = {
  name: "completion",
  summary: "complete calls in your shell",
  arguments: "<shell>",
  options: [],
  examples: [
    { call: "completion bash >> ~/.bashrc", what: "also: zsh, fish" },
    { call: "completion fish | source", what: "for this session" },
  ],
  run: async (words) => (await import("../complete/run-completion.ts")).runCompletion(words),
};
