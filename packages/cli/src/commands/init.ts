import type { CliCommand } from "../command.ts";
import type { InitOptions } from "../init/run-init.ts";

export const initCommand: CliCommand = {
  name: "init",
  summary: "write a model to start from, and the schema for your editor",
  arguments: "[name]",
  options: [
    { flags: "--ci <service>", description: "also write a workflow that checks every change", choices: ["github"] },
    { flags: "--pattern <ids>", description: "start from patterns of the catalog, with commas between them" },
    { flags: "--schema", description: "write only the schema, for this version of bartizan" },
  ],
  isForNewcomers: true,
  examples: [
    { call: "init", what: "bartizan/<name of this folder>.yaml" },
    { call: "init order-help --ci github", what: "and a GitHub workflow" },
    { call: "init --pattern secure-rag,mcp-gateway", what: "a model that uses them" },
    { call: "init --schema", what: "after an update of bartizan" },
  ],
  run: async (words, options) => (await import("../init/run-init.ts")).runInit(words, options as InitOptions),
};
