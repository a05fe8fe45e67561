import type { CliCommand } from "../command.ts";
import { schemaNames } from "../schema/schema-names.ts";

export const schemaCommand: CliCommand = {
  name: "schema",
  summary: "print the JSON schema of a kind of file",
  arguments: "[name]",
  options: [],
  examples: [
    { call: "schema", what: "of models, as editors use it" },
    { call: "schema rule", what: `also: ${schemaNames.filter((name) => name !== "rule" && name !== "model").join(", ")}` },
  ],
  run: async (words) => (await import("../schema/run-schema.ts")).runSchema(words),
};
