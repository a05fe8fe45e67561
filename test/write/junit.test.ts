import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { analysisOf, reportOf, threat } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { catalog, orderHelpReport } from "./order-help.ts";
import { readXml, type XmlElement } from "./read-xml.ts";

const junit = async (report: Report): Promise<XmlElement> => {
  const writer = writers.find((each) => each.name === "junit");
  return readXml((await writer?.write({ report, catalog, options: { color: false, width: 80 } })) ?? "");
};

const countsOf = ({ attributes }: XmlElement): number[] =>
  ["tests", "failures", "errors", "skipped"].map((name) => Number(attributes[name]));

test.each(fixtures)("JUnit of $name is well-formed, and its counts are right", async ({ report }) => {
  const root = await junit(report);
  const sums = [0, 0, 0, 0];
  for (const suite of root.children) {
    const having = (name: string): number => suite.children.filter((each) => each.children.some((child) => child.name === name)).length;
    const counts = [suite.children.length, having("failure"), having("error"), having("skipped")];
    expect(countsOf(suite)).toEqual(counts);
    for (const [index, count] of counts.entries()) sums[index] = (sums[index] ?? 0) + count;
  }
  expect(countsOf(root)).toEqual(sums);
});

test("open threats fail, undecided ones are skipped, and those held off pass", async () => {
  const [suite] = (await junit(orderHelpReport)).children;
  expect(suite?.attributes).toMatchObject({ name: "Order help", tests: "6", failures: "4", errors: "0", skipped: "1" });
  const caseOf = (rule: string) => suite?.children.find((each) => each.attributes["classname"] === rule);
  const open = caseOf("indirect-prompt-injection");
  expect(open?.attributes).toMatchObject({ file: "models/sample.yaml", line: "20" });
  expect(open?.children[0]).toMatchObject({ name: "failure", attributes: { type: "critical" } });
  expect(open?.children[0]?.attributes["message"]).toContain("human-approval on refunds");
  expect(open?.children[0]?.text).toContain("tickets -> assistant -> refunds");
  expect(caseOf("log-leak")?.children[0]?.name).toBe("skipped");
  expect(caseOf("log-leak")?.children[0]?.attributes["message"]).toContain("log.authorization");
  expect(caseOf("direct-prompt-injection")?.children.map((each) => each.name)).toEqual(["system-out"]);
});

test("cases of one rule and title are told apart, and a file that is wrong is an error", async () => {
  const title = "The same for both";
  const root = await junit(
    reportOf(
      [analysisOf({ threats: [threat("r", "a", "low", { title }), threat("r", "b", "low", { title })] })],
      [
        { code: "unknown-key", severity: "error", pointer: "/x", message: "Unknown key.", hint: "Leave it out." },
        { code: "noted", severity: "note", pointer: "/y", message: "Noted.", hint: "Fine." },
      ],
    ),
  );
  expect(countsOf(root)).toEqual([3, 2, 1, 0]);
  expect(new Set(root.children[1]?.children.map((each) => each.attributes["name"])).size).toBe(2);
});
