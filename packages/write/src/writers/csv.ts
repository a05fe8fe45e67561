import type { Analysis, Question, Threat } from "@bartizan/model";
import { csvText } from "../csv/csv-text.ts";
import { fixesOf } from "../reading/clearance.ts";
import { levelOf } from "../reading/level.ts";
import { questionsByThreat } from "../reading/questions-by-threat.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import { routeOf } from "../reading/route.ts";
import type { Writer } from "../writer.ts";

/** For spreadsheets and registers of risks: one row for each threat of every system, in the order of the report. */
export const csvWriter: Writer = {
  name: "csv",
  title: "CSV for spreadsheets, a row per threat",
  extension: "csv",
  mediaType: "text/csv",
  per: "run",
  write: ({ report }) => Promise.resolve(csvText([head, ...report.systems.flatMap(rowsOf)])),
};

const head = [
  "system",
  "id",
  "level",
  "score",
  "likelihood",
  "impact",
  "status",
  "title",
  "place",
  "file",
  "line",
  "rule",
  "route",
  "cleared by",
  "frameworks",
  "questions",
];

const rowsOf = (analysis: Analysis): (string | number)[][] => {
  const questions = questionsByThreat(analysis);
  return analysis.threats.map((threat) => rowOf(threat, analysis.system, questions.get(threat.id) ?? []));
};

const rowOf = (threat: Threat, system: Analysis["system"], questions: readonly Question[]): (string | number)[] => {
  const { score, likelihood, impact } = threat.risk.residual;
  return [
    system.id,
    threat.id,
    levelOf(threat),
    score,
    likelihood,
    impact,
    threat.status,
    threat.title,
    threat.place,
    threat.span?.file ?? system.file,
    threat.span?.line ?? "",
    threat.rule,
    routeOf(threat).join(" -> "),
    threat.status === "mitigated" ? "" : fixesOf(threat).join("; or "),
    referenceIds(threat).join(", "),
    questions.map((question) => question.text).join("; "),
  ];
};
