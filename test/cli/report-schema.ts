import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { bin } from "./run-cli.ts";

const schema = JSON.parse(readFileSync(join(bin, "../../dist/schemas/report.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: false }).compile(schema);

/** Where a text is not what the published schema of reports says; null where it is. */
export const breaksOfSchema = (text: string): unknown => {
  validate(JSON.parse(text));
  return validate.errors ?? null;
};
