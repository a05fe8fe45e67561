import { linkDiagram } from "./link-diagram.ts";
import { zoomDiagram } from "./zoom-diagram.ts";

/** Lets a diagram be moved, zoomed and followed. Fingers scroll and pinch it as they do any page. */
export const diagram = (canvas: HTMLElement): void => {
  const svg = canvas.querySelector<SVGSVGElement>(".drawing svg");
  if (!svg) return;
  const start = document.getElementById(canvas.dataset["start"] ?? "") ?? undefined;
  if (matchMedia("(pointer: coarse)").matches) start?.scrollIntoView({ block: "nearest", inline: "center" });
  else zoomDiagram(canvas, svg, start);
  linkDiagram(svg);
};
