import type { Threat } from "@bartizan/model";
import { levels, statuses } from "../reading/level.ts";
import { plural } from "../reading/plural.ts";
import { sumOf, tallyOf } from "../reading/tally.ts";
import type { Here } from "./here.ts";
import { levelMark, statusMark } from "./marks.ts";
import { compact, html, type Markup } from "./markup.ts";
import { heading, section } from "./section.ts";
import { threatBrief, threatDetails } from "./threat-details.ts";

/** How many threats there are of each level and status. */
export const levelTable = ({ analysis }: Here): Markup => {
  const tally = tallyOf(analysis.threats);
  const cell = (count: number): Markup => (count === 0 ? html`<td class="zero">0</td>` : html`<td>${count}</td>`);
  return html`<div class="scroll">
    <table class="tally">
      <thead>
        <tr>
          <th scope="col">Threats</th>
          ${levels.map((level) => html`<th scope="col">${levelMark(level)}</th>`)}
          <th scope="col">total</th>
        </tr>
      </thead>
      <tbody>
        ${statuses.map(
          (status) =>
            html`<tr>
              <th scope="row">${statusMark(status)}</th>
              ${levels.map((level) => cell(tally[status][level]))}${cell(sumOf(tally[status]))}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
};

const groups = {
  open: { title: "Open", intro: "They hold as the model stands." },
  uncertain: { title: "Uncertain", intro: "They would hold if something the model does not say turns out badly." },
  mitigated: {
    title: "Mitigated",
    intro: "Controls that stand remove something the attack needs. They come back when that no longer stands.",
  },
};

/** Characters for what some threats say in full, however many there are. */
const leastRoom = 40_000;

/**
 * Every threat, by status, in the order of the report: what a busy reader reads first comes first.
 * @param room characters; threats are told in full while there is room to tell the others in brief, so that the file can be mailed
 */
export const threatSection = (here: Here, room: number): Markup | undefined => {
  const { threats, rulesRun } = here.analysis;
  if (threats.length === 0)
    return section(
      "threats",
      "Threats",
      undefined,
      html`<p>${plural(rulesRun, "rule")} ran, and none of them matched what the model states.</p>`,
      here,
    );
  const briefs = new Map(threats.map((threat) => [threat, threatBrief(threat, here)]));
  let left = Math.max(leastRoom, room - [...briefs.values()].reduce((sum, brief) => sum + compact(brief).length, 0));
  const shown = (threat: Threat): Markup | undefined => {
    const brief = briefs.get(threat);
    const full = left < 0 ? undefined : threatDetails(threat, here);
    if (!brief || !full) return brief;
    left -= compact(full).length - compact(brief).length;
    if (left < 0) return brief;
    briefs.delete(threat);
    return full;
  };
  const body = statuses.map((status) => {
    const found = threats.filter((threat) => threat.status === status);
    if (found.length === 0) return undefined;
    return html`${heading(2, `${groups[status].title} (${found.length})`, here)}
      <p class="soft">${groups[status].intro}</p>
      ${found.map(shown)}`;
  });
  const note =
    briefs.size > 0
      ? `To keep the file small, ${plural(briefs.size, "threat is", "threats are")} told in brief: what they are known as stands in the table at the end, and the JSON report has the rest.`
      : undefined;
  return section("threats", "Threats", note, body, here);
};
