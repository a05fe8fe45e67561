import type { AttackPath, PathStep } from "@bartizan/model";
import type { Here } from "./here.ts";
import { elementLink, elementLinks } from "./links.ts";
import { levelMark, statusMark } from "./marks.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";
import { section } from "./section.ts";

/** Attack paths with their steps, best for the attacker first. */
export const pathSection = (here: Here): Markup | undefined => {
  const { paths } = here.analysis;
  if (paths.length === 0) return undefined;
  const intro = "From where an attacker acts to what is lost; the way that gives most for least comes first.";
  return section(
    "paths",
    `Attack paths (${paths.length})`,
    intro,
    paths.map((path) => pathDetails(path, here)),
    here,
  );
};

const pathDetails = (path: AttackPath, here: Here): Markup =>
  html`<details>
    <summary>${levelMark(path.level)} <span>${path.title}</span> ${statusMark(path.status)}</summary>
    <div>
      ${
        path.cutBy.length > 0
          ? html`<p>
              Cut by
              ${joined(
                path.cutBy.map((cut) => html`<b>${cut.control}</b> on ${elementLinks(cut.on, here)}`),
                "; ",
              )}.
            </p>`
          : undefined
      }
      <ol>
        ${path.steps.map((step) => html`<li>${stepOf(step, here)}</li>`)}
      </ol>
    </div>
  </details> `;

const stepOf = ({ element, text, threat, technique }: PathStep, here: Here): Content => {
  const anchor = threat === undefined ? undefined : here.anchors.threat.get(threat);
  return [
    anchor === undefined ? text : html`<a href="#${anchor}">${text}</a>`,
    anchor === undefined
      ? undefined
      : html` <small>at ${elementLink(element, here)}${technique && `, ${technique.id} ${technique.title}`}</small>`,
  ];
};
