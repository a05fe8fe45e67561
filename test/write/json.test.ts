import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { writers } from "@bartizan/write";
import schema from "../../packages/model/src/generated/report.schema.json" with { type: "json" };
import { fixtures } from "./fixtures.ts";
import { catalog } from "./order-help.ts";

const json = writers.find((writer) => writer.name === "json");
const validate = new Ajv2020({ strict: false }).compile(schema);

test.each(fixtures)("JSON of $name is the report, as the published schema describes it", async ({ report }) => {
  const text = await json?.write({ report, catalog, options: { color: true, width: 40 } });
  const read: unknown = JSON.parse(text ?? "");
  expect(validate(read), JSON.stringify(validate.errors)).toBe(true);
  expect(read).toEqual(report);
  expect(text?.startsWith('{\n  "version": 1,\n  "tool"')).toBe(true);
});
