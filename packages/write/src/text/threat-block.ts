import type { Analysis, Threat } from "@bartizan/model";
import { columns } from "../columns.ts";
import { fixesOf } from "../reading/clearance.ts";
import { bypassesOf } from "../reading/guardrails.ts";
import { levelOf, levelWord } from "../reading/level.ts";
import { placesText } from "../reading/place.ts";
import { plannedFor } from "../reading/planned.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import { whyOf } from "../reading/route.ts";
import { visible } from "../visible.ts";
import { indented, labelled, type Style } from "./style.ts";

/** A threat with its place, why it is there, and what would clear it. */
export const threatBlock = (threat: Threat, analysis: Analysis, style: Style): string[] => {
  const why = visible(whyOf(threat));
  const references = visible(firstOf(referenceIds(threat)));
  return [
    ...headLines(threat, style),
    ...indented(visible(threat.title), 2, style).map(style.bold),
    ...(threat.span ? [`  ${visible(placesText(threat.span))}`] : []),
    ...(threat.status === "open" || !threat.statusReason ? [] : labelled("is", visible(threat.statusReason), style)),
    ...(why === "" ? [] : labelled("why", why, style)),
    ...fixesOf(threat).flatMap((fix, index) => labelled(index === 0 ? "fix" : "or", visible(fix), style)),
    ...plannedFor(threat, analysis).flatMap((gain, index) => labelled(index === 0 ? "plan" : "", visible(gain), style)),
    ...bypassesOf(threat).flatMap((bypass) => labelled("but", visible(bypass), style)),
    ...(references === "" ? [] : labelled("see", references, style)),
  ];
};

/** A terminal is for acting; `bartizan explain` and the other formats name them all. */
const mostReferences = 8;

const firstOf = (ids: readonly string[]): string => {
  const left = ids.length - mostReferences;
  return [ids.slice(0, mostReferences).join(", "), ...(left > 0 ? [`and ${left} more`] : [])].join(" ");
};

/** The same in few lines, for threats that are not decided. */
export const threatBrief = (threat: Threat, style: Style): string[] => {
  const unknown = threat.unknowns.map(({ element, attribute }) => `${element}.${attribute}`).join(", ");
  return [
    ...headLines(threat, style),
    ...indented(visible(threat.title), 2, style),
    ...(unknown === "" ? [] : labelled("say", visible(unknown), style)),
  ];
};

/** Level, status and id on one line where they fit; ids are never broken, so that they can be copied. */
const headLines = (threat: Threat, style: Style): string[] => {
  const level = levelOf(threat);
  const id = visible(threat.id);
  const head = `${style.level(level)}  ${threat.status}`;
  const room = style.width - columns(`${levelWord(level)}  ${threat.status}  `);
  return columns(id) <= room ? [`${head}  ${style.dim(id)}`] : [head, `  ${style.dim(id)}`];
};
