import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent } from "d3-zoom";

const step = 1.3;
/** In units of the drawing. */
const far = 40;

/** Ctrl or Cmd with the wheel zooms, a plain wheel goes on scrolling the page, dragging moves; buttons and keys do the same. */
export const zoomDiagram = (canvas: HTMLElement, svg: SVGSVGElement): void => {
  const view = document.createElementNS("http://www.w3.org/2000/svg", "g");
  view.append(...svg.childNodes);
  svg.append(view);

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.5, 8])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      if (event instanceof MouseEvent) return event.button === 0 && event.type !== "dblclick";
      return "touches" in event && (event as TouchEvent).touches.length > 1;
    })
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => view.setAttribute("transform", transform.toString()));
  const picture = select(svg);
  picture.call(behaviour).on("dblclick.zoom", null);
  canvas.classList.add("live");

  const by = (factor: number): void => behaviour.scaleBy(picture, factor);
  const fit = (): void => behaviour.transform(picture, zoomIdentity);
  const move = (x: number, y: number): void => behaviour.translateBy(picture, x, y);
  canvas.before(toolbar([["Zoom out", "−", () => by(1 / step)], ["Zoom in", "+", () => by(step)], ["Fit to page", "Fit", fit]]));

  const keys: Record<string, () => void> = {
    "+": () => by(step),
    "=": () => by(step),
    "-": () => by(1 / step),
    "0": fit,
    ArrowLeft: () => move(far, 0),
    ArrowRight: () => move(-far, 0),
    ArrowUp: () => move(0, far),
    ArrowDown: () => move(0, -far),
  };
  canvas.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    // Arrows on an element of the picture follow its flows instead.
    if (!act || event.ctrlKey || event.metaKey || event.altKey || (event.target !== canvas && event.key.startsWith("Arrow"))) return;
    event.preventDefault();
    act();
  });
};

const toolbar = (buttons: readonly (readonly [string, string, () => void])[]): HTMLElement => {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Diagram");
  const hint = document.createElement("span");
  hint.className = "quiet";
  hint.textContent = "Drag to move, Ctrl or ⌘ and wheel to zoom. Boxes and arrows are links.";
  for (const [label, text, act] of buttons) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    bar.append(button);
  }
  bar.append(hint);
  return bar;
};
