import { visible } from "../visible.ts";
import { paper, tabColors } from "./diagram-colors.ts";

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
  return Object.entries(tabColors).reduce(
    (text, [level, colors]) =>
      text
        .replaceAll(`<polygon fill="${colors.fill}"`, `<polygon class="tab ${level}" fill="${colors.fill}"`)
        .replaceAll(`fill="${colors.text}"`, `class="tab-text" fill="${colors.text}"`)
        .replaceAll('class="tab-text" class="tab-text"', 'class="tab-text"'),
    body,
  );
};

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

const xmlText = (text: string): string => visible(text).replaceAll(/[&<>]/g, (character) => entities[character] ?? character);
