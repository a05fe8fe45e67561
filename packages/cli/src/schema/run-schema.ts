import { readFileSync } from "node:fs";
import { bundledFile } from "../bundled-file.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { similarIds } from "../explain/similar-ids.ts";
import { InputError } from "../input-error.ts";
import { printResult } from "../output.ts";
import { schemaNames } from "./schema-names.ts";

/** Prints a published schema. */
export const runSchema = async ([name = "model"]: readonly string[]): Promise<ExitCode> => {
  if (!schemaNames.includes(name)) {
    throw new InputError(
      `There is no schema "${name}".`,
      `Schemas: ${schemaNames.join(", ")}. The nearest: ${similarIds(name, schemaNames, 1).join("")}`,
    );
  }
  printResult(readFileSync(bundledFile(`schemas/${name}.schema.json`), "utf8"));
  return exitCodes.fine;
};
