import type { Analysis } from "@bartizan/model";
import { fewFlows, type Notation } from "./dot-of.ts";
import { drawDiagram } from "./draw-diagram.ts";
import { drawReadable, type ReadableDrawing } from "./draw-readable.ts";
import type { LayOut } from "./graphviz.ts";

/** Beyond so many components labels can only be read if zones are folded. */
const mostWhole = 60;

/**
 * One picture of a system: all of it, or zones folded in it where nobody could read that.
 * @returns undefined where even so there would be too many boxes
 */
export const drawSystem = async (analysis: Analysis, notation: Notation, lay?: LayOut): Promise<ReadableDrawing | undefined> => {
  if (analysis.components.length > mostWhole)
    return drawReadable(analysis, (part, options) => drawDiagram(part, { notation, ...options }, lay));
  const labels = analysis.flows.length > fewFlows ? ({ flowLabels: "none" } as const) : {};
  return { drawing: await drawDiagram(analysis, { notation, ...labels }, lay), folded: new Set() };
};
