import { linkDiagram } from "./link-diagram.ts";
import { zoomDiagram } from "./zoom-diagram.ts";

/** Lets a diagram be moved, zoomed and followed. */
export const diagram = (canvas: HTMLElement): void => {
  const svg = canvas.querySelector<SVGSVGElement>(".drawing svg");
  if (!svg) return;
  zoomDiagram(canvas, svg);
  linkDiagram(svg);
};
