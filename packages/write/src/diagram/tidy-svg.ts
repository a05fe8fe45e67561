import { visible } from "../visible.ts";
import { spreadLabels } from "./spread-labels.ts";
import { columns } from "../columns.ts";
import type { DiagramMark } from "./diagram-plan.ts";
import { extentOf, type Extent } from "./svg-extent.ts";
import { ink, paper, tabColors } from "./diagram-colors.ts";

/**
 * The SVG of Graphviz made fit for pages: it scales by its viewBox, has no prolog and no comments, its titles say names instead of n0,
 * and what a page may want to recolour has a class.
 */
export const tidySvg = (
  svg: string,
  title: string,
  titles: ReadonlyMap<string, string>,
  marks: ReadonlyMap<string, DiagramMark>,
): string => {
  const body = spreadLabels(svg)
    .replace(/^[\s\S]*?(?=<svg)/, "")
    .replaceAll(/<!--[\s\S]*?-->\n?/g, "")
    .replace(/<svg [^>]*?(viewBox="[^"]*")[^>]*>/, '<svg $1 xmlns="http://www.w3.org/2000/svg" role="group">')
    .replaceAll("&#45;", "-")
    .replaceAll(' xml:space="preserve"', "")
    .replace(`<polygon fill="${paper}" stroke="none"`, `<polygon class="paper" fill="${paper}" stroke="none"`)
    .replace(/(<g id="diagram"[^>]*>\n<title>)[^<]*/, (_, head: string) => head + xmlText(title))
    .replaceAll(/(<g id="([^"]*)"[^>]*>\n<title>)[^<]*/g, (all, head: string, id: string) => {
      const text = titles.get(id);
      return text === undefined ? all : head + xmlText(text);
    });
  return markTabs(body).replaceAll(
    /<g id="([^"]*)" class="(node|edge|cluster)[^"]*">[\s\S]*?<\/g>/g,
    (group, id: string, sort: "node" | "edge" | "cluster") => dress[sort](group, marks.get(id)?.chips ?? []),
  );
};

/** Gives tabs a class and an edge: the fill of the lowest level hardly differs from paper. */
const markTabs = (svg: string): string => {
  let out = svg;
  for (const [level, { fill }] of Object.entries(tabColors))
    out = out.replaceAll(`<polygon fill="${fill}" stroke="none"`, `<polygon class="tab ${level}" fill="${fill}" stroke="${ink}"`);
  for (const text of new Set(Object.values(tabColors).map((colors) => colors.text)))
    out = out.replaceAll(`fill="${text}"`, `class="tab-text" fill="${text}"`);
  return out;
};

const anchored = (group: string, anchor: "start" | "middle", x: number): string =>
  group.replaceAll(/text-anchor="\w+" x="[^"]*"/g, `text-anchor="${anchor}" x="${x.toFixed(2)}"`);

/** Readers' fonts are wider or narrower than Graphviz supposes; its places of texts are made to bear that. */
const dress = {
  node: (group: string, chips: DiagramMark["chips"]): string => {
    const extent = extentOf(group);
    if (!extent) return group;
    const drawn = chips.map((chip) => chipOf(chip, extent)).join("");
    return anchored(group, "middle", (extent.left + extent.right) / 2).replace(/<\/g>$/, `${drawn}</g>`);
  },
  cluster: (group: string): string => {
    const extent = extentOf(group);
    return extent ? anchored(group, "start", extent.left + 8) : group;
  },
  // Labels stay readable where a line runs behind them.
  edge: (group: string): string =>
    group.replaceAll("<text ", `<text class="flow-label" stroke="${paper}" stroke-width="3" paint-order="stroke" `),
};

const chipHeight = 15;

/** A word on the edge of a box: notes at its upper left corner, what overlays say in the middle below. */
const chipOf = ({ sort, text }: DiagramMark["chips"][number], { left, right, top, bottom }: Extent): string => {
  const width = Math.max(chipHeight, 6.4 * columns(text) + 9);
  const x = sort === "note" ? left : (left + right) / 2;
  const y = sort === "note" ? top : bottom + 4;
  const side = `a7.5,7.5 0 0 1 0,${chipHeight}`;
  const outline = `M${n(x - width / 2 + 7.5)},${n(y - 7.5)}h${n(width - chipHeight)}${side}h${n(chipHeight - width)}a7.5,7.5 0 0 1 0,-${chipHeight}z`;
  return (
    `<path class="chip ${sort}" fill="${ink}" d="${outline}"/>` +
    `<text class="chip-text ${sort}" text-anchor="middle" x="${n(x)}" y="${n(y + 3.5)}" font-size="10.00" fill="${paper}">${xmlText(text)}</text>\n`
  );
};

const n = (value: number): string => value.toFixed(1);

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const xmlText = (text: string): string => visible(text).replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
