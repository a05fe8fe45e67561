import type { ControlEffect, Hop, Rating, Threat } from "@bartizan/model";
import { levelOf } from "../reading/level.ts";
import { lossWord } from "../reading/loss.ts";
import { referenceIds } from "../reading/reference-ids.ts";
import type { Here } from "./here.ts";
import { elementLink, elementLinks, placeOf, unknownLink } from "./links.ts";
import { levelMark } from "./marks.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";

/** A threat that opens to its reasons, its route and what to do. The anchor is inside: browsers open what holds the target of a link. */
export const threatDetails = (threat: Threat, here: Here): Markup => {
  const rows: [string, Content][] = [
    [threat.status === "mitigated" ? "Held off" : "Not decided", threat.status === "open" ? undefined : threat.statusReason],
    ["Why", whyOf(threat)],
    ["Route", routeOf(threat, here)],
    [
      "Find out",
      joined(
        threat.unknowns.map(({ element, attribute }) => unknownLink(element, attribute, here)),
        ", ",
      ),
    ],
    ["Removed by", controlsOf(threat, "breaks", here)],
    ["Lowered by", controlsOf(threat, "reduces", here)],
    ["Likelihood", ratedText(threat.risk.residual.likelihood, threat.risk.residual.likelihoodReason)],
    ["Impact", ratedText(threat.risk.residual.impact, threat.risk.residual.impactReason)],
    ["Risk", riskText(threat.risk.inherent, threat.risk.residual)],
    [
      "Loses",
      joined(
        threat.loses.map((loss) => html`${lossWord(loss)} ${elementLink(loss.target, here)}`),
        "; ",
      ),
    ],
    ["Known as", joined(referenceIds(threat), ", ")],
  ];
  return html`<details class="threat">
    <summary>
      ${levelMark(levelOf(threat))} <span class="title">${threat.title}</span> <span class="soft">${threat.risk.residual.score} of 25</span>
    </summary>
    <div class="inner" id="${here.anchors.threat.get(threat.id)}">
      <p>
        <code>${threat.id}</code> at
        ${elementLink(threat.place, here)}${placeOf(threat.span)}${threat.source === "team" ? " · written by the team" : undefined}
      </p>
      <dl>${rows.map(([name, content]) => row(name, content))}</dl>
    </div>
  </details> `;
};

const row = (name: string, content: Content): Content =>
  content === undefined || (Array.isArray(content) && content.length === 0)
    ? undefined
    : html`<dt>${name}</dt>
        <dd>${content}</dd> `;

const ratedText = (of5: number, reason: string): Content => [`${of5} of 5`, reason === "" ? undefined : `: ${reason}`];

const riskText = (inherent: Rating, residual: Rating): string =>
  `${residual.level}, ${residual.score} of 25${inherent.score === residual.score ? "" : `; without any control ${inherent.level}, ${inherent.score} of 25`}`;

const truths = { true: "holds", false: "does not hold", unknown: "unknown" };

/** The facts that matched, each once and with its place, and how the conditions came out. */
const whyOf = ({ conditions }: Threat): Content => {
  const facts = [
    ...new Map(conditions.flatMap((condition) => condition.facts).map((fact) => [`${fact.value} ${fact.text}`, fact])).values(),
  ];
  if (facts.length === 0) return undefined;
  return html`<ul>
    ${facts.map((fact) => html`<li class="${fact.value}">${fact.text}${fact.value === "true" ? undefined : html` <em>${truths[fact.value]}</em>`}${placeOf(fact.span)}</li>`)}
  </ul>`;
};

const routeOf = (threat: Threat, here: Here): Content => {
  const [worst, ...others] = threat.bindings;
  if (!worst || worst.route.length < 2) return undefined;
  const more = Math.max(threat.bindingCount - 1, others.length);
  return [
    html`<ol class="route">
      ${worst.route.map((hop) => html`<li>${hopOf(hop, here)}</li>`)}
    </ol>`,
    more > 0 ? html`<small>This is the worst way; it holds in ${more} more.</small>` : undefined,
  ];
};

const hopOf = ({ element, via, reply, asset, checks = [] }: Hop, here: Here): Content => [
  elementLink(element, here),
  via === undefined
    ? undefined
    : html` <small
        >${reply ? "in the reply of" : "over"}
        ${elementLink(via, here)}${asset === undefined ? undefined : html` with ${elementLink(asset, here)}`}${checks.length > 0 ? `, checked by ${checks.join(", ")}` : undefined}</small
      >`,
];

const states: Record<ControlEffect["state"], string> = {
  "in-place": "in place",
  missing: "missing",
  planned: "planned, which does not count yet",
  bypassed: "stands on some routes only",
  unknown: "unknown",
};

const controlsOf = ({ controls }: Threat, effect: ControlEffect["effect"], here: Here): Content => {
  const listed = controls.filter((control) => control.effect === effect);
  return listed.length === 0
    ? undefined
    : html`<ul>
        ${listed.map((control) => html`<li>${controlLine(control, here)}</li>`)}
      </ul>`;
};

const controlLine = ({ title, control, everyRoute, on, strength, state }: ControlEffect, here: Here): Content => [
  html`<b>${title.trim() || control}</b>`,
  everyRoute ? " on every route" : on.length > 0 ? [" on ", elementLinks(on, here)] : undefined,
  html`: <em class="${state}">${states[state]}</em>${strength === undefined ? undefined : `, ${strength}`}`,
];
