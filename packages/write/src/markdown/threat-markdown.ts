import type { Analysis, Threat } from "@bartizan/model";
import { fixesOf } from "../reading/clearance.ts";
import { bypassesOf } from "../reading/guardrails.ts";
import { levelOf, levelWord } from "../reading/level.ts";
import { placesText, placeText } from "../reading/place.ts";
import { plannedFor } from "../reading/planned.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import { factsOf, routeOf } from "../reading/route.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";

export const threatTableHead = "| Level | Status | Threat | At |\n| --- | --- | --- | --- |\n";

export const threatRow = (threat: Threat): string =>
  `| ${levelWord(levelOf(threat))} | ${threat.status} | ${markdownText(threat.title)} | ${markdownCode(threat.span ? placeText(threat.span) : threat.place)} |`;

/** An open threat with its reasons and what would clear it. */
export const threatDetail = (threat: Threat, analysis: Analysis): string => {
  const { likelihood, likelihoodReason, impact, impactReason } = threat.risk.residual;
  const points: [string, string][] = [
    ["Route", list([routeOf(threat).join(" → ")])],
    ["Holds because", list(factsOf(threat).slice(0, 6))],
    ["Fix", list(fixesOf(threat))],
    ["Planned", list(plannedFor(threat, analysis))],
    ["Walked around", list(bypassesOf(threat))],
    ["Likelihood", `${likelihood} of 5${likelihoodReason && ` (${markdownText(likelihoodReason)})`}`],
    ["Impact", `${impact} of 5${impactReason && ` (${markdownText(impactReason)})`}`],
    ["Known as", referenceIds(threat).map(markdownCode).join(", ")],
  ];
  return [
    `#### ${levelWord(levelOf(threat))}: ${markdownText(threat.title)}`,
    "",
    `${markdownCode(threat.id)}${threat.span ? ` at ${markdownCode(placesText(threat.span))}` : ""}`,
    "",
    ...points.filter(([, text]) => text !== "").map(([name, text]) => `- **${name}:** ${text}`),
  ].join("\n");
};

const list = (texts: readonly string[]): string => texts.map(markdownText).join("; ");
