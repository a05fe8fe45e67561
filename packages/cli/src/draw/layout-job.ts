import type { LayOut } from "@bartizan/write";

/** The name of the worker's bundle beside that of the tool. */
export const layoutBundle = "layout-worker.js";

/** A graph to lay out. */
export interface LayoutJob {
  id: number;
  graph: Parameters<LayOut>;
}

/** What came of it: an SVG, or why there is none. */
export type LayoutResult = { id: number } & ({ svg: string } | { problem: string });
