import type { Drawing } from "../diagram/draw-diagram.ts";
import { drawSystem } from "../diagram/draw-system.ts";
import type { Notation } from "../diagram/dot-of.ts";
import { ink, paper } from "../diagram/diagram-colors.ts";
import { svgSize } from "../diagram/svg-size.ts";
import { plural } from "../reading/plural.ts";
import type { Here } from "./here.ts";
import { html, trusted, type Content, type Markup } from "./markup.ts";

/**
 * The picture of a system, each box leading to the row of what it shows; a system too large for one picture has zones folded in it. What no
 * layout could draw is said: half a picture misleads.
 */
export const diagramFigure = async (here: Here): Promise<Markup> => {
  const { analysis, notation = "dfd3" } = here;
  const drawn = await drawSystem(analysis, notation);
  if (!drawn)
    return html`<p>
      ${plural(analysis.components.length, "component")} in one place are too many for a picture. The tables below have all of them.
    </p>`;
  const { drawing, folded } = drawn;
  const { svg, complete, missing } = drawing;
  const { width, height } = svgSize(svg) ?? { width: 0, height: 0 };
  // At its own size labels are readable, and the frame scrolls; the style sheet shows all of it until that is asked for.
  const sized = linked(lean(svg), drawing, here).replace("<svg ", `<svg width="${Math.round(width)}" height="${Math.round(height)}" `);
  return html`<figure class="${width > height * 1.2 ? "wide" : "tall"}">
    ${width > pageWidth ? html`<label><input type="checkbox" /> At reading size</label>` : undefined}
    ${svg === "" ? undefined : html`<div class="scroll picture" role="group" aria-label="Data-flow diagram" tabindex="0">${trusted(sized)}</div>`}
    <figcaption>
      ${complete ? undefined : html`<strong>The picture is not whole: ${plural(missing.length, "part")} could not be drawn. The tables below have everything.</strong> `}${symbols[notation]}
      ${legend} ${folded.size > 0 ? "A dashed box with a number of elements is a zone; the tables below have what is in it." : undefined}
    </figcaption>
  </figure>`;
};

/** Wider pictures are drawn smaller than they are, so that all of them can be seen. */
const pageWidth = 1180;

const symbols: Record<Notation, Content> = {
  dfd3: "Grey boxes are outside, rounded boxes work, drums store; dashed lines are trust zones.",
  classic: "Grey boxes are outside, ovals work, parallel lines store; red dashed lines are trust zones.",
};

const legend: Content =
  "A hollow arrowhead is a reply; heavy lines carry what strangers shape, dotted ones lead past a guardrail. A tab counts the worst open threats of an element.";

/** The picture without what the style sheet says for all of it, and without ids, which would clash between systems. */
const lean = (svg: string): string =>
  svg
    .replaceAll(/ font-family="[^"]*"| font-size="12\.00"| text-anchor="middle"/g, "")
    .replaceAll(` stroke="${paper}" stroke-width="3" paint-order="stroke"`, "")
    .replaceAll(/(<text [^>]*) fill="#[0-9a-f]{6}"/g, (all, head: string) => (all.endsWith(`"${ink}"`) ? head : all))
    .replaceAll(/ class="(node|cluster|edge) [^"]*?( strangers)?"/g, ' class="$1$2"')
    .replaceAll(' fill="none" stroke="#57606a" d=', " d=")
    .replaceAll(/ (d|points|x|y)="([^"]*)"/g, (_, name: string, numbers: string) => ` ${name}="${rounded(numbers, name === "d" ? 1 : 10)}"`)
    .replaceAll("\n", "");

const rounded = (numbers: string, parts: number): string =>
  numbers.replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * parts) / parts));

const linked = (svg: string, { shapes }: Drawing, { anchors }: Here): string => {
  const targets = new Map([...shapes.components, ...shapes.zones].map(([element, shape]) => [shape, anchors.element.get(element)]));
  return svg
    .replaceAll(/<g id="([^"]*)"( class="node[^>]*>.*?<\/g>)/g, (_, id: string, rest: string) => {
      const anchor = targets.get(id);
      return anchor === undefined ? `<g${rest}` : `<a href="#${anchor}"><g${rest}</a>`;
    })
    .replaceAll(/<g id="[^"]*"/g, "<g");
};
