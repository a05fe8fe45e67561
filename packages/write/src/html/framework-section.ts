import { compareText, type Threat } from "@bartizan/model";
import type { Here } from "./here.ts";
import { threatLink } from "./links.ts";
import { html, joined, type Markup } from "./markup.ts";
import { section, table } from "./section.ts";

interface Entry {
  framework: string;
  id: string;
  title: string;
  threats: Set<Threat>;
}

/** A row of many threats says how many there are. */
const mostThreats = 5;

/** The entries of frameworks that the threats go by, once each, with the threats of each. */
export const frameworkSection = (here: Here): Markup | undefined => {
  const entries = new Map<string, Entry>();
  for (const threat of here.analysis.threats) {
    const named = [...threat.maps, ...threat.techniques.map(({ id, title }) => ({ framework: "mitre-atlas", id, title }))];
    for (const { framework, id, title } of named) {
      const key = `${framework}\n${id}`;
      const entry = entries.get(key) ?? { framework, id, title, threats: new Set() };
      entry.threats.add(threat);
      entries.set(key, entry);
    }
  }
  if (entries.size === 0) return undefined;
  const rows = [...entries.values()]
    .toSorted((a, b) => compareText(a.framework, b.framework) || compareText(a.id, b.id))
    .map(({ framework, id, title, threats }) => {
      const shown = [...threats].slice(0, mostThreats).map((threat) => threatLink(threat, here));
      const more = threats.size > shown.length ? [`and ${threats.size - shown.length} more`] : [];
      return html`<tr>
        <td>${framework}</td>
        <th scope="row"><code>${id}</code></th>
        <td>${title}</td>
        <td>${joined([...shown, ...more], "; ")}</td>
      </tr>`;
    });
  return section("frameworks", "Known as", undefined, table("Framework entries", ["Framework", "Entry", "Title", "Threats"], rows), here);
};
