import type { CliCommand } from "../command.ts";
import type { ServeOptions } from "../serve/run-serve.ts";
import { colorOptions, ignoreOption } from "../shared-options.ts";

export const serveCommand: CliCommand = {
  name: "serve",
  summary: "show the site while you write, and follow every save",
  arguments: "[paths...]",
  options: [
    { flags: "-p, --port <number>", description: "of this machine alone; 0 takes any that is free", fallback: "4747" },
    ignoreOption,
    ...colorOptions,
  ],
  isForNewcomers: true,
  examples: [
    { call: "serve", what: "every model here, at http://127.0.0.1:4747/" },
    { call: "serve models/support.yaml --port 0", what: "one of them, at any free port" },
  ],
  run: async (words, options) => (await import("../serve/run-serve.ts")).runServe(words, options as ServeOptions),
};
