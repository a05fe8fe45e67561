import { linkDiagram } from "./link-diagram.ts";
import { zoomDiagram } from "./zoom-diagram.ts";

/** Lets a diagram be moved, zoomed and followed. Fingers scroll and pinch it as they do any page. */
export const diagram = (canvas: HTMLElement): void => {
  const svg = canvas.querySelector<SVGSVGElement>(".drawing svg");
  if (!svg) return;
  const start = document.getElementById(canvas.dataset["start"] ?? "") ?? undefined;
  if (matchMedia("(pointer: coarse)").matches) scrollTo(canvas, start);
  else zoomDiagram(canvas, svg, start);
  linkDiagram(svg);
};

/** Sideways alone: the page stays where it is. */
const scrollTo = (canvas: HTMLElement, start: Element | undefined): void => {
  if (!start) return;
  const [frame, box] = [canvas.getBoundingClientRect(), start.getBoundingClientRect()];
  canvas.scrollLeft += (box.left + box.right - frame.left - frame.right) / 2;
};
