import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { analysisOf, reportOf, threat } from "./analysis-of.ts";
import { fixtures, unseen } from "./fixtures.ts";
import { catalog, orderHelpReport } from "./order-help.ts";

const write = async (report: Report, options: { color?: boolean; width?: number; verbose?: boolean } = {}): Promise<string> => {
  const writer = writers.find((each) => each.name === "text");
  return (await writer?.write({ report, catalog, options: { color: false, width: 80, ...options } })) ?? "";
};

test.each([40, 60, 80, 200])("lines keep within %d columns", async (width) => {
  for (const line of (await write(orderHelpReport, { width })).split("\n"))
    if (!/^\s*\S+$|^bartizan explain/.test(line)) expect(line.length, line).toBeLessThanOrEqual(width);
});

test("less than 40 columns counts as 40, and nonsense as 80", async () => {
  expect(await write(orderHelpReport, { width: 3 })).toBe(await write(orderHelpReport, { width: 40 }));
  expect(await write(orderHelpReport, { width: Number.NaN })).toBe(await write(orderHelpReport, { width: 80 }));
});

test.each(fixtures)("colour adds nothing but colour to $name", async ({ report }) => {
  const painted = await write(report, { color: true });
  const plain = stripVTControlCharacters(painted);
  expect(unseen.exec(plain)?.index).toBeUndefined();
  expect(plain).toBe(await write(report));
});

test("open threats say level, status, id, place, reason, fix and references", async () => {
  const text = await write(orderHelpReport);
  for (const part of [
    "C critical  open  indirect-prompt-injection@assistant",
    "models/sample.yaml:20:3",
    "tickets -> assistant -> refunds",
    "human-approval on refunds, or action-limits on refunds (planned)",
    "AML.T0051.001, LLM01:2026, CWE-1427",
    "M medium  uncertain  log-leak@log",
    "log.authorization",
  ])
    expect(text).toContain(part);
  expect(text).not.toContain("direct-prompt-injection@assistant\n  input-guardrail");
  expect(text).toMatch(/mitigated +0 +0 +0 +1 +1/);
});

test("of many references the first are named and the others counted, STRIDE last", async () => {
  const maps = ["tampering", ...Array.from({ length: 11 }, (_, index) => `E${index}`)].map((id, index) => ({
    framework: index === 0 ? "stride" : "own",
    id,
    title: id,
  }));
  const text = await write(reportOf([analysisOf({ threats: [{ ...threat("r", "p", "low"), techniques: [], maps }] })]));
  expect(text).toContain("E0, E1, E2, E3, E4, E5, E6, E7 and 4 more");
  expect(text).not.toContain("tampering");
});

test("mitigated threats are written out when asked for", async () => {
  expect(await write(orderHelpReport)).not.toContain("L low  mitigated");
  expect(await write(orderHelpReport, { verbose: true })).toContain("L low  mitigated  direct-prompt-injection@assistant");
});

test.each<[string, Report, string]>([
  ["the first open threat", orderHelpReport, "bartizan explain indirect-prompt-injection@assistant"],
  [
    "an id that a shell would read otherwise",
    reportOf([analysisOf({ threats: [threat("r", "$(rm -rf ~)'", "low")] })]),
    String.raw`bartizan explain 'r@$(rm -rf ~)'\'''`,
  ],
  ["no threat", reportOf([analysisOf()]), "bartizan report"],
  ["no system", reportOf([]), "bartizan init"],
  ["a wrong file", reportOf([], [{ code: "c", severity: "error", pointer: "", message: "m", hint: "h" }]), "bartizan check"],
])("the last line is the next command: %s", async (_, report, command) => {
  expect((await write(report)).trimEnd().split("\n").at(-1)).toBe(command);
});
