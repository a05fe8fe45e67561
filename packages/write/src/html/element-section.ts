import type { Analysis, Attributes, ControlUse, StatedValue } from "@bartizan/model";
import { kindText } from "../diagram/kind-text.ts";
import type { Here } from "./here.ts";
import { elementLink, elementLinks, placeOf, threatLink } from "./links.ts";
import { levelMark } from "./marks.ts";
import { levelOf } from "../reading/level.ts";
import { html, joined, type Content, type Markup } from "./markup.ts";
import { heading, section, table } from "./section.ts";

/** What the system consists of: one row per element, each the target of its links. */
export const elementSection = (here: Here): Markup | undefined => {
  const tables = elementTables(here).filter(({ rows }) => rows.length > 0);
  if (tables.length === 0) return undefined;
  const body = tables.map(({ title, heads, rows }) => html`${heading(2, `${title} (${rows.length})`, here)} ${table(title, heads, rows)} `);
  return section("elements", "Elements", undefined, body, here);
};

const elementTables = (here: Here): { title: string; heads: string[]; rows: Markup[] }[] => {
  const { components, flows, assets, identities, zones } = here.analysis;
  const threats = threatsByPlace(here);
  const row = (
    element: { id: string; name?: string; description?: string; span?: Parameters<typeof placeOf>[0] },
    cells: readonly Content[],
  ): Markup =>
    html`<tr id="${here.anchors.element.get(element.id)}">
      <th scope="row">
        ${element.name?.trim() || element.id}${placeOf(element.span)}${element.description === undefined ? undefined : html`<p>${element.description}</p>`}
      </th>
      ${cells.map((cell) => html`<td>${cell}</td>`)}
    </tr>`;
  const found = (id: string): Content => threats.get(id)?.map((threat) => html`<p>${threat}</p>`);
  return [
    {
      title: "Components",
      heads: ["Component", "Kind and zone", "Stated", "Threats"],
      rows: components.map((each) => {
        const { families, technology, zone, outOfScope, identity, holds, effects } = each;
        const about: Content[] = [
          families.length === 0 ? each.kind : kindText(each),
          html` in ${elementLink(zone, here)}`,
          technology.length > 0 ? html`<br />${technology.join(", ")}` : undefined,
          outOfScope === undefined ? undefined : html`<br />out of scope: ${outOfScope}`,
        ];
        const stated = [
          identity === undefined ? undefined : html`works as ${elementLink(identity, here)}`,
          holds.length > 0 ? html`holds ${elementLinks(holds, here)}` : undefined,
          effects.length > 0 ? `can ${effects.join(", ")}` : undefined,
          ...statedOf(each.attributes),
          ...controlsOf(each.controls),
        ];
        return row(each, [about, joined(stated, "; "), found(each.id)]);
      }),
    },
    {
      title: "Data flows",
      heads: ["Flow", "From and to", "Carries", "Stated", "Threats"],
      rows: flows.map((each) => {
        const { id, from, to, carries, returns, protocol, crosses, strangers } = each;
        const stated = [
          protocol,
          crosses ? "crosses a trust boundary" : undefined,
          strangers ? "strangers shape it" : undefined,
          each.as === undefined ? undefined : html`as ${elementLink(each.as, here)}`,
          ...statedOf(each.attributes),
          ...controlsOf(each.controls),
        ];
        const carried = [elementLinks(carries, here), returns.length > 0 ? html`<br />returns ${elementLinks(returns, here)}` : undefined];
        return row(each, [html`${elementLink(from, here)} → ${elementLink(to, here)}`, carried, joined(stated, "; "), found(id)]);
      }),
    },
    {
      title: "Assets",
      heads: ["Asset", "Kind", "Stated", "Threats"],
      rows: assets.map((each) => {
        const where = each.heldBy.length > 0 ? [html`held by ${elementLinks(each.heldBy, here)}`] : [];
        const unlocks = each.unlocks.length > 0 ? [html`unlocks ${elementLinks(each.unlocks, here)}`] : [];
        return row(each, [each.kind, joined([...where, ...unlocks, ...statedOf(each.attributes)], "; "), found(each.id)]);
      }),
    },
    {
      title: "Identities",
      heads: ["Identity", "Kind", "Stated", "Threats"],
      rows: identities.map((each) => {
        const used = each.usedBy.length > 0 ? [html`used by ${elementLinks(each.usedBy, here)}`] : [];
        return row(each, [each.kind, joined([...used, ...statedOf(each.attributes)], "; "), found(each.id)]);
      }),
    },
    {
      title: "Trust zones",
      heads: ["Zone", "Trust", "Within"],
      rows: zones.map((each) =>
        row(each, [[each.trust, each.confines ? ", confines" : undefined], each.in === undefined ? undefined : elementLink(each.in, here)]),
      ),
    },
  ];
};

const threatsByPlace = (here: Here): ReadonlyMap<string, Markup[]> => {
  const found = new Map<string, Markup[]>();
  for (const threat of here.analysis.threats satisfies Analysis["threats"]) {
    if (threat.status === "mitigated") continue;
    const entry = html`${levelMark(levelOf(threat))} ${threatLink(threat, here)}`;
    found.set(threat.place, [...(found.get(threat.place) ?? []), entry]);
  }
  return found;
};

const statedOf = (attributes: Attributes): string[] =>
  Object.entries(attributes).map(
    ([name, stated]) => `${name} ${valueText(stated)}${stated.from === "model" ? "" : ` (${stated.by ?? stated.from})`}`,
  );

const valueText = ({ value }: StatedValue): string => (value === true ? "yes" : value === false ? "no" : String(value));

const controlsOf = (controls: readonly ControlUse[]): string[] =>
  controls.map(({ control, status, ticket }) => `${control} ${status}${ticket === undefined ? "" : ` (${ticket})`}`);
