import type { Analysis, Question, Threat } from "@bartizan/model";
import { fixesOf } from "../reading/clearance.ts";
import { levelOf } from "../reading/level.ts";
import { placesText } from "../reading/place.ts";
import { questionsByThreat } from "../reading/questions-by-threat.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import { factsOf, routeOf } from "../reading/route.ts";
import { xmlAttributes, xmlText } from "./xml-text.ts";

/** A suite with its counts, so that they can be added up. */
export interface JunitSuite {
  tests: number;
  failures: number;
  errors: number;
  skipped: number;
  xml: string;
}

/** A suite of cases that are written already; runs take no time, since the clock has no place in a report. */
export const junitSuite = (
  name: string,
  file: string | undefined,
  cases: readonly string[],
  counts: Partial<Pick<JunitSuite, "failures" | "errors" | "skipped">>,
): JunitSuite => {
  const all = { tests: cases.length, failures: 0, errors: 0, skipped: 0, ...counts };
  const head = `  <testsuite${xmlAttributes({ name, ...all, time: 0, file: file === "" ? undefined : file })}>`;
  return { ...all, xml: [head, ...cases, "  </testsuite>"].join("\n") };
};

/** A system as a suite: a threat that is open fails, one that is not decided is skipped, one that controls hold off passes. */
export const systemSuite = (analysis: Analysis): JunitSuite => {
  const { system, threats } = analysis;
  const questions = questionsByThreat(analysis);
  const count = (status: Threat["status"]): number => threats.filter((threat) => threat.status === status).length;
  const names = caseNames(threats);
  const cases = threats.map((threat, index) => threatCase(threat, names[index] ?? "", system.file, questions.get(threat.id) ?? []));
  return junitSuite(system.name, system.file, cases, { failures: count("open"), skipped: count("uncertain") });
};

/** Titles; the place is added where two threats of one rule share a title, since readers tell cases apart by class and name. */
const caseNames = (threats: readonly Threat[]): string[] => {
  const keyOf = (threat: Threat): string => `${threat.rule}\n${threat.title}`;
  const seen = new Map<string, number>();
  for (const threat of threats) seen.set(keyOf(threat), (seen.get(keyOf(threat)) ?? 0) + 1);
  return threats.map((threat) => (seen.get(keyOf(threat)) === 1 ? threat.title : `${threat.title} (${threat.place})`));
};

const threatCase = (threat: Threat, name: string, file: string, questions: readonly Question[]): string => {
  const where = threat.span?.file ?? file;
  const head = xmlAttributes({
    name,
    classname: threat.rule,
    time: 0,
    file: where === "" ? undefined : where,
    line: threat.span?.line,
  });
  return `    <testcase${head}>\n      ${outcome[threat.status](threat, questions)}\n    </testcase>`;
};

const outcome: Record<Threat["status"], (threat: Threat, questions: readonly Question[]) => string> = {
  open: (threat) => {
    const fixes = fixesOf(threat);
    const message = [`${levelOf(threat)} risk`, ...(fixes[0] === undefined ? [] : [`fix: ${fixes[0]}`])].join("; ");
    return `<failure${xmlAttributes({ message, type: levelOf(threat) })}>${failureLines(threat).map(xmlText).join("\n")}</failure>`;
  },
  uncertain: (threat, questions) => {
    const unknowns = threat.unknowns.map(({ element, attribute }) => `${element}.${attribute}`).join(", ");
    const asked = questions.map((question) => question.text).join(" ");
    const message = [`not decided, ${levelOf(threat)} risk if it holds`, ...(unknowns === "" ? [] : [`say ${unknowns}`]), asked];
    return `<skipped${xmlAttributes({ message: message.filter(Boolean).join("; ") })}/>`;
  },
  mitigated: ({ statusReason }) => `<system-out>${xmlText(`mitigated${statusReason ? `: ${statusReason}` : ""}`)}</system-out>`,
};

const failureLines = (threat: Threat): string[] => {
  const { score, likelihood, likelihoodReason, impact, impactReason } = threat.risk.residual;
  const because = (reason: string): string => (reason === "" ? "" : ` (${reason})`);
  const lines: [string, string][] = [
    ["threat", threat.id],
    ["at", threat.span ? placesText(threat.span) : threat.place],
    ["risk", `${levelOf(threat)}, ${score} of 25`],
    ["likelihood", `${likelihood} of 5${because(likelihoodReason)}`],
    ["impact", `${impact} of 5${because(impactReason)}`],
    ["route", routeOf(threat).join(" -> ")],
    ["holds because", factsOf(threat).slice(0, 6).join("; ")],
    ...fixesOf(threat).map((fix, index): [string, string] => [index === 0 ? "fix" : "or", fix]),
    ["known as", referenceIds(threat).join(", ")],
  ];
  return lines.filter(([, text]) => text !== "").map(([label, text]) => `${label}: ${text}`);
};
