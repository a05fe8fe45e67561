import type { Attributes, ControlUse, Level, Span, StatedValue } from "@bartizan/model";
import { kindText } from "../diagram/kind-text.ts";
import { isNamedByEnds } from "../reading/is-named-by-ends.ts";
import { levelOf } from "../reading/level.ts";
import type { Here } from "./here.ts";
import { elementLink, elementLinks, placeIn, threatLink } from "./links.ts";
import { levelMark } from "./marks.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";

interface ElementTable {
  title: string;
  heads: string[];
  rows: Markup[];
}

export const elementTables = (here: Here): ElementTable[] => [
  componentTable(here),
  flowTable(here),
  assetTable(here),
  identityTable(here),
  zoneTable(here),
];

const componentTable = (here: Here): ElementTable => {
  const threats = threatsByPlace(here);
  const rows = here.analysis.components.map((component) => {
    const { id, families, kind, technology, zone, outOfScope, identity, holds, effects, attributes, controls } = component;
    const about: Content = [
      families.length === 0 ? kind : kindText(component),
      [" in ", elementLink(zone, here)],
      technology.length > 0 ? html`<br />${technology.join(", ")}` : undefined,
      outOfScope === undefined ? undefined : html`<br />out of scope: ${outOfScope}`,
    ];
    const stated: Content[] = [
      identity === undefined ? undefined : ["works as ", elementLink(identity, here)],
      holds.length > 0 ? ["holds ", elementLinks(holds, here)] : undefined,
      effects.length > 0 ? `can ${effects.join(", ")}` : undefined,
    ];
    return elementRow(component, [about, statedCell(stated, attributes, controls), threats.get(id)], here);
  });
  return { title: "Components", heads: ["Component", "Kind and zone", "Stated", "Threats", "Line"], rows };
};

const flowTable = (here: Here): ElementTable => {
  const threats = threatsByPlace(here);
  const rows = here.analysis.flows.map((flow) => {
    const { id, from, to, carries, returns, protocol, crosses, strangers, attributes, controls } = flow;
    const stated: Content[] = [
      protocol,
      crosses ? "crosses a trust boundary" : undefined,
      strangers ? "strangers shape it" : undefined,
      flow.as === undefined ? undefined : ["as ", elementLink(flow.as, here)],
      flow.outOfScope === undefined ? undefined : `out of scope: ${flow.outOfScope}`,
    ];
    const carried = [elementLinks(carries, here), returns.length > 0 ? ["; returns ", elementLinks(returns, here)] : undefined];
    const ends = [elementLink(from, here), " → ", elementLink(to, here)];
    const named = isNamedByEnds(flow) ? ends : [flow.name?.trim() || id, html`<br />`, ends];
    return elementRow(flow, [carried, statedCell(stated, attributes, controls), threats.get(id)], here, named);
  });
  return { title: "Data flows", heads: ["Flow", "Carries", "Stated", "Threats", "Line"], rows };
};

const assetTable = (here: Here): ElementTable => {
  const threats = threatsByPlace(here);
  const rows = here.analysis.assets.map((asset) => {
    const { id, kind, heldBy, unlocks, attributes } = asset;
    const stated: Content[] = [
      heldBy.length > 0 ? ["held by ", elementLinks(heldBy, here)] : undefined,
      unlocks.length > 0 ? ["unlocks ", elementLinks(unlocks, here)] : undefined,
    ];
    return elementRow(asset, [kind, statedCell(stated, attributes), threats.get(id)], here);
  });
  return { title: "Assets", heads: ["Asset", "Kind", "Stated", "Threats", "Line"], rows };
};

const identityTable = (here: Here): ElementTable => {
  const threats = threatsByPlace(here);
  const rows = here.analysis.identities.map((identity) => {
    const { id, kind, usedBy, attributes } = identity;
    const stated = usedBy.length > 0 ? [["used by ", elementLinks(usedBy, here)]] : [];
    return elementRow(identity, [kind, statedCell(stated, attributes), threats.get(id)], here);
  });
  return { title: "Identities", heads: ["Identity", "Kind", "Stated", "Threats", "Line"], rows };
};

const zoneTable = (here: Here): ElementTable => {
  const rows = here.analysis.zones.map((zone) => {
    const within = zone.in === undefined ? undefined : elementLink(zone.in, here);
    return elementRow(zone, [`${zone.trust}${zone.confines ? ", confines" : ""}`, within], here);
  });
  return { title: "Trust zones", heads: ["Zone", "Trust", "Within", "Line"], rows };
};

type Named = { id: string; name?: string; description?: string; span?: Span };

const elementRow = (
  { id, name, description, span }: Named,
  cells: readonly Content[],
  here: Here,
  title: Content = name?.trim() || id,
): Markup =>
  html`<tr id="${here.anchors.element.get(id)}">
    <th scope="row">${title}${description === undefined ? undefined : html`<p>${description}</p>`}</th>
    ${[...cells, placeIn(span, here)].map((cell) => html`<td>${cell}</td>`)}
  </tr>`;

/** What is not held off, by place: a line for each level. */
const threatsByPlace = (here: Here): ReadonlyMap<string, Markup[]> => {
  const found = new Map<string, Map<Level, Markup[]>>();
  for (const threat of here.analysis.threats) {
    if (threat.status === "mitigated") continue;
    const levels = found.get(threat.place) ?? new Map<Level, Markup[]>();
    const level = levelOf(threat);
    levels.set(level, [...(levels.get(level) ?? []), threatLink(threat, here, threat.rule)]);
    found.set(threat.place, levels);
  }
  return new Map(
    [...found].map(([place, levels]) => [
      place,
      [...levels].map(([level, links]) => html`<p>${levelMark(level)} ${joined(links, ", ")}</p>`),
    ]),
  );
};

const statedCell = (leading: readonly Content[], attributes: Attributes, controls: readonly ControlUse[] = []): Content => {
  const uses = controls.map(({ control, status, ticket }) => `${control} ${status}${ticket === undefined ? "" : ` (${ticket})`}`);
  return [
    joined([...leading, ...Object.entries(attributes).map(([name, value]) => `${name} ${valueText(value)}`)], "; "),
    uses.length > 0 ? html`<p class="controls"><b>Controls:</b> ${uses.join("; ")}</p>` : undefined,
  ];
};

/** A value as people say it, with where it is from if not from the model. */
const valueText = ({ value, from, by }: StatedValue): string =>
  `${value === true ? "yes" : value === false ? "no" : String(value)}${from === "model" ? "" : ` (${by ?? from})`}`;
