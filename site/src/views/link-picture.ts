import type { FlowView } from "@bartizan/model";
import type { Drawing } from "@bartizan/write";
import { anchorOf } from "../anchor-of.ts";
import { relativeLink } from "../relative-link.ts";
import type { DiagramBox } from "./diagram-boxes.ts";

/**
 * The picture with its boxes as links to where they are described, and its arrows as links to rows of the flows on the same page. Arrows are
 * no tab stops: the table says the same, and boxes lead along them.
 */
export const linkPicture = (
  { svg, shapes }: { svg: string; shapes: Drawing["shapes"] },
  boxes: readonly DiagramBox[],
  flows: readonly FlowView[],
  path: string,
): string => {
  const links = new Map<string, string>();
  for (const { id } of flows.toReversed()) {
    const shape = shapes.flows.get(id);
    if (shape !== undefined) links.set(shape, `href="#${encodeURIComponent(anchorOf("flow", id))}" tabindex="-1"`);
  }
  for (const { shape, target, name, out, in: into } of boxes) {
    if (!target) links.delete(shape);
    else
      links.set(
        shape,
        `href="${quoted(relativeLink(path, target.path, target.anchor))}" aria-label="${quoted(name)}" data-box data-out="${out.join(" ")}" data-in="${into.join(" ")}"`,
      );
  }
  return svg.replaceAll(/<g id="([^"]*)"( class="(?:node|edge)[^>]*>[\s\S]*?<\/)g>/g, (all, id: string, rest: string) => {
    const link = links.get(id);
    return link === undefined ? all : `<a ${link} id="${id}"${rest}a>`;
  });
};

// The equals sign, too, so that no text looks like an attribute to whoever reads pages with less than a parser.
const entities: Record<string, string> = { "&": "&amp;", '"': "&quot;", "<": "&lt;", ">": "&gt;", "=": "&#61;" };

const quoted = (text: string): string => text.replaceAll(/[&"<>=]/g, (character) => entities[character] ?? character);
