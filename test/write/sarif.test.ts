import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { analysisOf, reportOf, threat } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { catalog, orderHelpReport } from "./order-help.ts";

const schemaFile = new URL("../../node_modules/@microsoft/sarif-multitool-ts/assets/sarif-2.1.0.schema.json", import.meta.url);
const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(schemaFile, "utf8")) as object);

interface Result {
  ruleId: string;
  ruleIndex: number;
  kind: string;
  level: string;
  locations: { physicalLocation?: { artifactLocation: { uri: string; uriBaseId: string }; region?: object } }[];
  relatedLocations?: object[];
  codeFlows?: { threadFlows: { locations: object[] }[] }[];
  partialFingerprints: Record<string, string>;
}
interface Rule {
  id: string;
  shortDescription: { text: string };
  help: { text: string; markdown: string };
  properties: { "security-severity": string; tags: string[] };
}
interface Run {
  tool: { driver: { rules: Rule[] } };
  results: Result[];
  invocations: { executionSuccessful: boolean; toolExecutionNotifications: { level: string }[] }[];
}

const runOf = async (report: Report): Promise<Run> => {
  const writer = writers.find((each) => each.name === "sarif");
  const log = JSON.parse((await writer?.write({ report, catalog, options: { color: false, width: 80 } })) ?? "") as { runs: [Run] };
  expect(validate(log), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  return log.runs[0];
};

test.each(fixtures)("SARIF of $name is valid and consistent", async ({ report }) => {
  const run = await runOf(report);
  const { rules } = run.tool.driver;
  expect(run.results.length).toBe(report.systems.flatMap((system) => system.threats).filter((each) => each.status !== "mitigated").length);
  expect(new Set(run.results.map((result) => result.ruleId))).toEqual(new Set(rules.map((rule) => rule.id)));
  for (const result of run.results) {
    expect(rules[result.ruleIndex]?.id).toBe(result.ruleId);
    expect(result.locations).toHaveLength(1);
    expect(result.level === "none").toBe(result.kind !== "fail");
  }
  for (const rule of rules) {
    expect(rule.help.markdown === "").toBe(rule.help.text.trim() === "");
    expect(rule.properties.tags.length).toBeLessThanOrEqual(20);
  }
});

test("open threats fail, undecided ones are for review, mitigated ones are left out", async () => {
  const { results } = await runOf(orderHelpReport);
  expect(results.map((result) => `${result.ruleId} ${result.kind} ${result.level}`)).toEqual([
    "indirect-prompt-injection fail error",
    "indirect-prompt-injection fail error",
    "missing-rate-limit fail warning",
    "clear-text-flow fail note",
    "log-leak review none",
  ]);
});

test("a result has its route, its other places and a fingerprint that survives moved lines", async () => {
  const [first, second] = (await runOf(orderHelpReport)).results;
  expect(first?.codeFlows?.[0]?.threadFlows[0]?.locations).toHaveLength(3);
  expect(first?.relatedLocations).toHaveLength(3);
  expect(first?.locations[0]?.physicalLocation).toMatchObject({
    artifactLocation: { uri: "models/sample.yaml", uriBaseId: "%SRCROOT%" },
    region: { startLine: 20, startColumn: 3 },
  });
  expect(first?.partialFingerprints["bartizan/v1"]).toBe(
    createHash("sha256").update("indirect-prompt-injection@assistant\norder-help").digest("hex"),
  );
  expect(second?.partialFingerprints).not.toEqual(first?.partialFingerprints);
  expect(second?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: "models/order-help.yaml", uriBaseId: "%SRCROOT%" } });
});

test("a rule is described from the catalog, and is as severe as its worst result", async () => {
  const { rules } = (await runOf(orderHelpReport)).tool.driver;
  const rule = rules.find((each) => each.id === "indirect-prompt-injection");
  expect(rule?.properties["security-severity"]).toBe("9.5");
  expect(rule?.properties.tags).toEqual(["security", "threat-model", "AML.T0051.001", "LLM01:2026", "external/cwe/cwe-1427"]);
  for (const part of ["may obey", "influence(stranger, source)", "human-approval", "LLM01:2026", "AML.T0051.001"]) {
    expect(rule?.help.text).toContain(part);
    expect(rule?.help.markdown).toContain(part);
  }
  expect(rule?.shortDescription.text).not.toMatch(/[{}]/);
});

test("model text makes no link of a message", async () => {
  const { results } = await runOf(reportOf([analysisOf({ threats: [threat("r", "a", "low", { title: "[x](https://evil.example)" })] })]));
  expect(JSON.stringify(results)).not.toContain("](");
});

test("diagnostics are notifications, and an error makes the run unsuccessful", async () => {
  const note = { code: "old-schema", pointer: "", message: "m", hint: "h" };
  const fine = await runOf(reportOf([], [{ ...note, severity: "note" }]));
  expect(fine.invocations[0]).toMatchObject({ executionSuccessful: true, toolExecutionNotifications: [{ level: "note" }] });
  const failed = await runOf(reportOf([], [{ ...note, severity: "error" }]));
  expect(failed.invocations[0]?.executionSuccessful).toBe(false);
});
