import type { CatalogOptions } from "../catalog/run-catalog.ts";
import type { CliCommand } from "../command.ts";
import { colorOptions } from "../shared-options.ts";

export const catalogCommand: CliCommand = {
  name: "catalog",
  summary: "test your rules, or show what rules cover",
  arguments: "<task> [names...]",
  options: [
    {
      flags: "-f, --format <name>",
      description: "how to write the coverage",
      choices: ["text", "markdown", "json"],
      fallback: "text",
    },
    ...colorOptions,
  ],
  examples: [
    { call: "catalog test", what: "run the examples of your rules" },
    { call: "catalog test security/rules", what: "of the catalog in that folder" },
    { call: "catalog coverage", what: "a line for each framework" },
    { call: "catalog coverage atlas", what: "a line for each entry of one" },
  ],
  run: async (words, options) => (await import("../catalog/run-catalog.ts")).runCatalog(words, options as CatalogOptions),
};
