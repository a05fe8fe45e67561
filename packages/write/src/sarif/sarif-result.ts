import { createHash } from "node:crypto";
import type { Analysis, Hop, Threat } from "@bartizan/model";
import { elementsOf, type ElementEntry } from "../reading/elements-of.ts";
import { fixesOf } from "../reading/clearance.ts";
import { levelOf } from "../reading/level.ts";
import { whyOf } from "../reading/route.ts";
import { elementLocation, physicalLocation } from "./sarif-place.ts";
import { sarifLevel } from "./sarif-rule.ts";
import { sarifText } from "./sarif-text.ts";

/** Code scanning shows no more. */
const mostLocations = 100;
const mostRoutes = 5;

/** The results of a system: its open threats, and for review those that are not decided. */
export const sarifResults = (analysis: Analysis, ruleIndex: ReadonlyMap<string, number>) => {
  const elements = elementsOf(analysis);
  return analysis.threats
    .filter((threat) => threat.status !== "mitigated")
    .map((threat) => sarifResult(threat, analysis, elements, ruleIndex));
};

const sarifResult = (
  threat: Threat,
  analysis: Analysis,
  elements: ReadonlyMap<string, ElementEntry>,
  ruleIndex: ReadonlyMap<string, number>,
) => {
  const { file, id: system } = analysis.system;
  const locate = (id: string, message?: string) =>
    elementLocation({ id, ...(elements.get(id) ?? { name: id, sort: "element", span: undefined }) }, file, message);
  const related = [...new Set(threat.alsoAt)]
    .filter((id) => elements.get(id)?.span)
    .slice(0, mostLocations)
    .map((id, index) => ({ id: index + 1, ...locate(id, elements.get(id)?.name ?? id) }));
  const parts = (threat.span?.also ?? []).map((span, index) => ({
    id: related.length + index + 1,
    physicalLocation: physicalLocation(span.file, span),
    message: { text: "Has a part in it" },
  }));
  const flows = threat.bindings
    .filter((binding) => binding.route.length > 1)
    .slice(0, mostRoutes)
    .map((binding) => ({
      threadFlows: [
        { locations: binding.route.slice(0, mostLocations).map((hop) => ({ location: locate(hop.element, hopText(hop, elements)) })) },
      ],
    }));
  const place = elements.get(threat.place) ?? { name: threat.place, sort: "element", span: undefined };
  const here = elementLocation({ id: threat.place, ...place, span: undefined }, "");
  return {
    ruleId: sarifText(threat.rule),
    ruleIndex: ruleIndex.get(threat.rule) ?? -1,
    // Any kind but "fail" demands the level "none" (SARIF 2.1.0, 3.27.10).
    ...(threat.status === "open" ? { kind: "fail", level: sarifLevel[levelOf(threat)] } : { kind: "review", level: "none" }),
    message: { text: messageOf(threat) },
    locations: [{ ...(threat.span || file !== "" ? { physicalLocation: physicalLocation(file, threat.span) } : {}), ...here }],
    ...(related.length + parts.length > 0 ? { relatedLocations: [...related, ...parts] } : {}),
    ...(flows.length > 0 ? { codeFlows: flows } : {}),
    partialFingerprints: { "bartizan/v1": createHash("sha256").update(`${threat.rule}@${threat.place}\n${system}`).digest("hex") },
    rank: threat.risk.residual.score * 4,
    properties: { threat: threat.id, system, status: threat.status, risk: levelOf(threat) },
  };
};

const messageOf = (threat: Threat): string => {
  const why = whyOf(threat);
  const parts = [
    threat.title,
    ...(threat.status === "uncertain" && threat.statusReason ? [`Not decided: ${threat.statusReason}`] : []),
    ...(why === "" ? [] : [`Why: ${why}`]),
    ...fixesOf(threat).map((fix, index) => `${index === 0 ? "Fix" : "Or"}: ${fix}`),
  ];
  return parts.map(sarifText).join("\n");
};

const hopText = (hop: Hop, elements: ReadonlyMap<string, ElementEntry>): string => {
  const name = elements.get(hop.element)?.name ?? hop.element;
  const by = hop.via === undefined ? "" : `, by ${hop.reply ? "the reply of " : ""}${hop.via}`;
  return `${name}${by}${hop.asset === undefined ? "" : ` with ${hop.asset}`}`;
};
