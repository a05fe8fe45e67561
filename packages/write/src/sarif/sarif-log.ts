import { compareText, isError, type Catalog, type Diagnostic, type Report, type Threat } from "@bartizan/model";
import { physicalLocation } from "./sarif-place.ts";
import { sarifResults } from "./sarif-result.ts";
import { sarifRule } from "./sarif-rule.ts";
import { sarifText } from "./sarif-text.ts";

/** A report as a log of SARIF 2.1.0. */
export const sarifLog = (report: Report, catalog: Catalog) => {
  const fired = firedRules(report);
  const described = new Map(catalog.rules.map((rule) => [rule.id, rule]));
  const ruleIndex = new Map([...fired.keys()].map((id, index) => [id, index]));
  const codes = [...new Set(report.diagnostics.map((diagnostic) => diagnostic.code))].toSorted(compareText);
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "bartizan",
            version: sarifText(report.tool.version),
            rules: [...fired].map(([id, threats]) => sarifRule(id, described.get(id), threats)),
            ...(codes.length > 0 ? { notifications: codes.map((code) => ({ id: sarifText(code) })) } : {}),
          },
        },
        invocations: [
          {
            executionSuccessful: !report.diagnostics.some(isError),
            toolExecutionNotifications: report.diagnostics.map((diagnostic) => notification(diagnostic, codes.indexOf(diagnostic.code))),
          },
        ],
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the project." } } },
        columnKind: "utf16CodeUnits",
        results: report.systems.flatMap((system) => sarifResults(system, ruleIndex)),
      },
    ],
  };
};

/** Threats that become results, by rule; sorted, so that the order of systems does not matter. */
const firedRules = (report: Report): Map<string, Threat[]> => {
  const fired = new Map<string, Threat[]>();
  for (const threat of report.systems.flatMap((system) => system.threats)) {
    if (threat.status === "mitigated") continue;
    const found = fired.get(threat.rule);
    if (found) found.push(threat);
    else fired.set(threat.rule, [threat]);
  }
  return new Map([...fired].toSorted(([a], [b]) => compareText(a, b)));
};

const notification = (diagnostic: Diagnostic, index: number) => ({
  descriptor: { id: sarifText(diagnostic.code), index },
  level: diagnostic.severity,
  message: { text: `${sarifText(diagnostic.message)}\n${sarifText(diagnostic.hint)}` },
  ...(diagnostic.span ? { locations: [{ physicalLocation: physicalLocation(diagnostic.span.file, diagnostic.span) }] } : {}),
});
