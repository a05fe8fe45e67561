import { compareText, type Threat } from "@bartizan/model";
import type { Here } from "./here.ts";
import { threatLink } from "./links.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";
import { section, table } from "./section.ts";

interface Entry {
  framework: string;
  id: string;
  title: string;
  threats: Set<Threat>;
}

/** The entries of frameworks that the threats go by, once each, with the rules that found them: each leads to its most urgent threat. */
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
    .map(
      ({ framework, id, title, threats }) =>
        html`<tr>
          <td>${framework}</td>
          <th scope="row"><code>${id}</code></th>
          <td>${title}</td>
          <td>${joined(byRule([...threats], here), ", ")}</td>
        </tr>`,
    );
  const intro = "Beside each rule stands how many threats it found; the link leads to the most urgent of them.";
  return section("frameworks", "Known as", intro, table("Framework entries", ["Framework", "Entry", "Title", "Found by"], rows), here);
};

const byRule = (threats: readonly Threat[], here: Here): Content[] => {
  const counts = new Map<string, { first: Threat; count: number }>();
  for (const threat of threats) {
    const known = counts.get(threat.rule);
    counts.set(threat.rule, { first: known?.first ?? threat, count: (known?.count ?? 0) + 1 });
  }
  return [...counts].map(([rule, { first, count }]) => [threatLink(first, here, rule), count > 1 ? ` ${count}` : undefined]);
};
