import { drawnPrefix } from "./drawn-prefix.ts";

const tag = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[A-Za-z_][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*(\/?)>/g;
const attribute = /([A-Za-z_][\w:.-]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;
const allowed = new Set(
  "svg g a path polygon polyline ellipse circle rect line text tspan title desc defs marker pattern clipPath use symbol linearGradient stop".split(
    " ",
  ),
);
/** Attributes that name elements by id, bare or with a `#`. */
const references = new Set(["aria-labelledby", "aria-describedby", "aria-controls"]);

/**
 * The drawing as part of a page: nothing but the element, ids of its own, no fixed size, no inline styles, links only within the page.
 * A drawing is our own work over texts of others, so anything that could run, load or restyle is a reason to refuse it.
 * @param prefix of its ids, one for each drawing of a page
 * @returns undefined where it is refused
 */
export const svgForPage = (drawing: string, prefix = drawnPrefix): string | undefined => {
  const start = drawing.search(/<svg[\s>]/);
  const end = drawing.lastIndexOf("</svg>");
  if (start < 0 || end < 0) return undefined;
  const svg = drawing.slice(start, end + "</svg>".length).replaceAll(/<!--[\s\S]*?-->/g, "");
  let inert = true;
  const rewritten = svg.replaceAll(tag, (_, slash: string, name: string, attributes: string, close: string) => {
    if (!allowed.has(name)) inert = false;
    const kept = [...attributes.matchAll(attribute)].flatMap(([, key = "", double, single]) => {
      const value = double ?? single ?? "";
      const lower = key.toLowerCase();
      if (lower.startsWith("on") || (lower.endsWith("href") && !value.startsWith("#"))) inert = false;
      if (
        lower === "style" ||
        lower === "font-family" ||
        lower.startsWith("xmlns") ||
        (name === "svg" && (lower === "width" || lower === "height"))
      )
        return [];
      return [` ${key}="${renamed(lower, value, prefix).replaceAll('"', "&quot;")}"`];
    });
    return `<${slash}${name}${kept.join("")}${close}>`;
  });
  const unread = rewritten.replaceAll(tag, "").includes("<");
  return inert && !unread ? rewritten : undefined;
};

const renamed = (key: string, value: string, prefix: string): string => {
  if (key === "id") return prefix + value;
  if (references.has(key))
    return value
      .split(/\s+/)
      .map((id) => prefix + id)
      .join(" ");
  if (key.endsWith("href")) return `#${prefix}${value.slice(1)}`;
  return value.replaceAll(/url\(#/g, `url(#${prefix}`);
};
