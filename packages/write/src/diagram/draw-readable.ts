import type { Analysis } from "@bartizan/model";
import type { DiagramOptions } from "./dot-of.ts";
import type { Drawing } from "./draw-diagram.ts";
import { boxCount, foldOrder } from "./fold-order.ts";
import { svgSize } from "./svg-size.ts";

/** More boxes than this are hard to take in, and more than `mostEver` impossible. */
const mostBoxes = 25;
const mostEver = 60;
/** A picture of this width just fits beside the navigation of a page with labels that can be read. */
const mostWidth = 1450;
const mostTries = 6;

export interface ReadableDrawing {
  drawing: Drawing;
  folded: ReadonlySet<string>;
}

/**
 * Draws what can be read: zones are folded until few boxes are left and the picture is not too wide in either
 * direction. A zone in `open` stays open.
 * @returns undefined where even so there would be too many boxes
 */
export const drawReadable = async (
  analysis: Analysis,
  draw: (analysis: Analysis, options: DiagramOptions) => Promise<Drawing>,
  { folded: first = new Set(), open }: { folded?: ReadonlySet<string>; open?: ReadonlySet<string> } = {},
): Promise<ReadableDrawing | undefined> => {
  const folded = new Set(first);
  const rest = foldOrder(analysis).filter((id) => !folded.has(id) && !open?.has(id));
  const foldNext = (): boolean => {
    const before = boxCount(analysis, folded);
    while (rest.length > 0) {
      folded.add(rest.shift() ?? "");
      if (boxCount(analysis, folded) < before) return true;
    }
    return false;
  };
  while (boxCount(analysis, folded) > mostBoxes && foldNext());
  if (boxCount(analysis, folded) > mostEver) return undefined;
  let best: (ReadableDrawing & { width: number }) | undefined;
  for (let tries = 0; tries < mostTries; tries++) {
    for (const direction of ["right", "down"] as const) {
      const drawing = await draw(analysis, { folded: new Set(folded), direction });
      const width = svgSize(drawing.svg)?.width ?? 0;
      if (!best || width < best.width) best = { drawing, folded: new Set(folded), width };
      if (width <= mostWidth) return best;
    }
    if (!foldNext()) break;
  }
  return best;
};
