import type { CliCommand } from "../command.ts";
import type { ConvertOptions } from "../convert/run-convert.ts";
import { colorOptions } from "../shared-options.ts";

export const convertCommand: CliCommand = {
  name: "convert",
  summary: "write a model in the other language",
  arguments: "<model>",
  options: [
    { flags: "--to <language>", description: "what to write; comments are not carried over", choices: ["ts", "yaml"], fallback: "ts" },
    { flags: "--output <file>", description: "write a file instead of standard output" },
    ...colorOptions,
  ],
  examples: [
    { call: "convert chat.yaml --to ts", what: "the same model in TypeScript" },
    { call: "convert chat.ts --to yaml --output chat.yaml", what: "and back" },
  ],
  run: async (words, options) => (await import("../convert/run-convert.ts")).runConvert(words, options as ConvertOptions),
};
