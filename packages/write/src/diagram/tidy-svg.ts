import { visible } from "../visible.ts";
import { extentOf } from "./svg-extent.ts";
import { ink, paper, tabColors } from "./diagram-colors.ts";

/**
 * The SVG of Graphviz made fit for pages: it scales by its viewBox, has no prolog and no comments, its titles say names instead of n0,
 * and what a page may want to recolour has a class.
 */
export const tidySvg = (svg: string, title: string, titles: ReadonlyMap<string, string>): string => {
  const body = svg
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
    /<g id="[^"]*" class="(node|edge|cluster)[^"]*">[\s\S]*?<\/g>/g,
    (group, sort: "node" | "edge" | "cluster") => dress[sort](group),
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
  node: (group: string): string => {
    const extent = extentOf(group);
    return extent ? anchored(group, "middle", (extent.left + extent.right) / 2) : group;
  },
  cluster: (group: string): string => {
    const extent = extentOf(group);
    return extent ? anchored(group, "start", extent.left + 8) : group;
  },
  // Labels stay readable where a line runs behind them.
  edge: (group: string): string =>
    group.replaceAll("<text ", `<text class="flow-label" stroke="${paper}" stroke-width="3" paint-order="stroke" `),
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const xmlText = (text: string): string => visible(text).replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
