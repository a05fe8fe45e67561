import type { ControlEffect, Hop, Threat } from "@bartizan/model";
import { byStrength, fixesOf } from "../reading/clearance.ts";
import { bypassesOf } from "../reading/guardrails.ts";
import { isNamedByEnds } from "../reading/is-named-by-ends.ts";
import { levelOf } from "../reading/level.ts";
import { lossWord } from "../reading/loss.ts";
import { plannedFor } from "../reading/planned.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import type { Here } from "./here.ts";
import { elementLink, elementLinks, placeOf, unknownLink } from "./links.ts";
import { levelMark } from "./marks.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";

type Row = [name: string, content: Content];

/** A threat that opens to its reasons, its route and what to do. */
export const threatDetails = (threat: Threat, here: Here): Markup => {
  const losses = threat.loses.map((loss) => [lossWord(loss), " ", elementLink(loss.target, here)]);
  return opening(threat, here, [
    heldOff(threat),
    ["Why", whyOf(threat, here)],
    ["Route", routeOf(threat, here)],
    ["Find out", unknownsOf(threat, here)],
    ["Removed by", controlsOf(threat, "breaks", here)],
    ["Lowered by", controlsOf(threat, "reduces", here)],
    ["Walked around", bypassesOf(threat).join("; ")],
    ["Planned", plannedFor(threat, here.analysis).join("; ")],
    ["Risk", riskOf(threat)],
    ["Loses", joined(losses, "; ")],
    ["Known as", referenceIds(threat).join(", ")],
  ]);
};

/** The same in few lines. */
export const threatBrief = (threat: Threat, here: Here): Markup =>
  opening(threat, here, [heldOff(threat), ["To do", fixesOf(threat).join("; or ")]]);

/** The anchor is inside: browsers open what holds the target of a link. */
const opening = (threat: Threat, here: Here, rows: readonly Row[]): Markup =>
  html`<details>
    <summary>${levelMark(levelOf(threat))} <span>${threat.title}</span> <small>${threat.risk.residual.score} of 25</small></summary>
    <div id="${here.anchors.threat.get(threat.id)}">
      <p>
        <code>${threat.id}</code> at
        ${elementLink(threat.place, here)}${placeOf(threat.span, here)}${threat.source === "team" ? " · written by the team" : undefined}
      </p>
      <dl>${rows.map(([name, content]) => rowOf(name, content))}</dl>
    </div>
  </details> `;

const rowOf = (name: string, content: Content): Content =>
  content === undefined || content === "" || (Array.isArray(content) && content.length === 0)
    ? undefined
    : html`<dt>${name}</dt>
        <dd>${content}</dd>`;

const heldOff = ({ status, statusReason }: Threat): Row => ["Held off", status === "mitigated" ? statusReason : undefined];

/** What would decide it; where nothing that can be stated does, why it is not decided. */
const unknownsOf = ({ status, statusReason, unknowns }: Threat, here: Here): Content =>
  unknowns.length > 0
    ? joined(
        unknowns.map(({ element, attribute }) => unknownLink(element, attribute, here)),
        ", ",
      )
    : status === "uncertain"
      ? statusReason
      : undefined;

const riskOf = ({ risk: { inherent, residual } }: Threat): string => {
  const because = (reason: string): string => (reason === "" ? "" : ` (${reason})`);
  return [
    `likelihood ${residual.likelihood} of 5${because(residual.likelihoodReason)}`,
    `impact ${residual.impact} of 5${because(residual.impactReason)}`,
    ...(inherent.score === residual.score ? [] : [`without any control ${inherent.level}, ${inherent.score} of 25`]),
  ].join("; ");
};

/** The facts that hold and those that may, each once and with its place. */
const whyOf = ({ conditions }: Threat, here: Here): Content => {
  const facts = conditions.flatMap((condition) => condition.facts).filter((fact) => fact.value !== "false");
  const once = new Map(facts.map((fact) => [`${fact.value} ${fact.text}`, fact]));
  return listOf(
    [...once.values()].map((fact) => [fact.text, fact.value === "unknown" ? " (unknown)" : undefined, placeOf(fact.span, here)]),
  );
};

const listOf = (items: readonly Content[]): Content =>
  items.length === 0
    ? undefined
    : html`<ul>
        ${items.map((item) => html`<li>${item}</li>`)}
      </ul>`;

const routeOf = (threat: Threat, here: Here): Content => {
  const [worst, ...others] = threat.bindings;
  if (!worst || worst.route.length < 2) return undefined;
  const more = Math.max(threat.bindingCount - 1, others.length);
  return [
    html`<ol>
      ${worst.route.map((hop) => html`<li>${hopOf(hop, here)}</li>`)}
    </ol>`,
    more > 0 ? html`<small>This is the worst way; it holds in ${more} more.</small>` : undefined,
  ];
};

const hopOf = ({ element, via, reply, asset, checks = [] }: Hop, here: Here): Content => {
  if (via === undefined) return elementLink(element, here);
  const nameOf = (id: string): string => here.elements.get(id)?.name.trim() || id;
  const flow = here.flows.get(via);
  const way = [
    // The ends of the step say which flow it is, unless that has a name of its own.
    reply ? `in the reply of ${nameOf(via)}` : flow && isNamedByEnds(flow) ? "" : `over ${nameOf(via)}`,
    asset === undefined ? "" : ` with ${nameOf(asset)}`,
    checks.length > 0 ? `, checked by ${checks.join(", ")}` : "",
  ].join("");
  return [elementLink(element, here), way === "" ? undefined : html` <small>${way.trim()}</small>`];
};

const states: Record<ControlEffect["state"], string> = {
  "in-place": "in place",
  missing: "missing",
  planned: "planned, which does not count yet",
  bypassed: "stands on some routes only",
  unknown: "unknown",
};

/** Controls of the same state and strength in one line, strongest first. */
const controlsOf = ({ controls, place }: Threat, effect: ControlEffect["effect"], here: Here): Content => {
  const alike = new Map<string, [ControlEffect, ...ControlEffect[]]>();
  for (const control of controls.filter((each) => each.effect === effect).toSorted(byStrength)) {
    const key = `${control.state} ${control.strength ?? ""}`;
    const group = alike.get(key);
    if (group) group.push(control);
    else alike.set(key, [control]);
  }
  return listOf(
    [...alike.values()].map((group) => [
      html`<em>${states[group[0].state]}</em>${group[0].strength === undefined ? "" : `, ${group[0].strength}`}: `,
      joined(
        group.map((control) => controlPlace(control, place, here)),
        "; ",
      ),
    ]),
  );
};

const controlPlace = ({ title, control, everyRoute, on }: ControlEffect, place: string, here: Here): Content => {
  const name = title.trim() || control;
  if (everyRoute) return `${name} on every route`;
  return on.some((id) => id !== place) ? [name, " on ", ...elementLinks(on, here)] : name;
};
