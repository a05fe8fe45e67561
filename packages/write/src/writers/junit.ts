import { isError, type Diagnostic, type Report } from "@bartizan/model";
import { junitSuite, systemSuite, type JunitSuite } from "../junit/junit-suite.ts";
import { xmlAttributes, xmlText } from "../junit/xml-text.ts";
import { placeText } from "../reading/place.ts";
import type { Writer } from "../writer.ts";

/** For the test tab of a CI: a suite per system, a case per threat, and a case in error per file that is wrong. */
export const junitWriter: Writer = {
  name: "junit",
  title: "JUnit XML for the test reports of CI",
  extension: "xml",
  mediaType: "application/xml",
  per: "run",
  write: ({ report }) => Promise.resolve(junitXml(report)),
};

const junitXml = (report: Report): string => {
  const errors = report.diagnostics.filter(isError);
  // A file that could not be read has no threats, which must not look like success.
  const suites = [
    ...(errors.length > 0 ? [junitSuite("Model files", undefined, errors.map(errorCase), { errors: errors.length })] : []),
    ...report.systems.map(systemSuite),
  ];
  const sum = (key: Exclude<keyof JunitSuite, "xml">): number => suites.reduce((total, suite) => total + suite[key], 0);
  const counts = { tests: sum("tests"), failures: sum("failures"), errors: sum("errors"), skipped: sum("skipped"), time: 0 };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${xmlAttributes({ name: "bartizan", ...counts })}>`,
    ...suites.map((suite) => suite.xml),
    "</testsuites>",
    "",
  ].join("\n");
};

const errorCase = ({ code, span, pointer, message, hint }: Diagnostic): string => {
  const place = span ? placeText(span) : pointer || "/";
  const head = xmlAttributes({ name: `${code} at ${place}`, classname: code, time: 0, file: span?.file, line: span?.line });
  return `    <testcase${head}>\n      <error${xmlAttributes({ message, type: code })}>${xmlText(hint)}</error>\n    </testcase>`;
};
