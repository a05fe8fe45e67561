import { select } from "d3-selection";
import { zoom, zoomIdentity, type D3ZoomEvent } from "d3-zoom";
import { toolbar } from "./toolbar.ts";

const step = 1.3;
/** Pixels per unit of the drawing: below the first, labels cannot be read; above the second, they shout. */
const readable = 0.75;
const largest = 1.15;
const frameShare = 0.78;

/**
 * Turns the scrolling picture into one that is dragged and zoomed: Ctrl or Cmd with the wheel zooms, a plain wheel goes on scrolling the
 * page, buttons and keys do the same. A picture that would be too small to read begins at `start` instead of whole.
 */
export const zoomDiagram = (canvas: HTMLElement, svg: SVGSVGElement, start: Element | undefined): void => {
  const { width, height } = svg.viewBox.baseVal;
  const box = start instanceof SVGGraphicsElement ? start.getBBox() : undefined;
  const view = document.createElementNS("http://www.w3.org/2000/svg", "g");
  view.append(...svg.childNodes);
  svg.append(view);
  canvas.classList.add("live");

  const resize = (): void => {
    if (document.fullscreenElement) return;
    const scale = Math.min(largest, canvas.clientWidth / width);
    // A picture that can be read as wide as the page is shown whole, however long it is.
    const most = scale < readable ? innerHeight * frameShare : Infinity;
    canvas.style.height = `${Math.round(Math.min(Math.max(scale, readable) * height, most))}px`;
  };
  resize();
  addEventListener("resize", resize);

  const behaviour = zoom<SVGSVGElement, unknown>()
    .scaleExtent([1, 12])
    .extent([
      [0, 0],
      [width, height],
    ])
    .translateExtent([
      [-width / 2, -height / 2],
      [width * 1.5, height * 1.5],
    ])
    .filter((event: Event) => {
      if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
      return event instanceof MouseEvent && event.button === 0 && event.type !== "dblclick";
    })
    .on("zoom", ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => view.setAttribute("transform", transform.toString()));
  const picture = select(svg);
  picture.call(behaviour).on("dblclick.zoom", null);

  const fit = (): void => behaviour.transform(picture, zoomIdentity);
  const by = (factor: number): void => behaviour.scaleBy(picture, factor);
  const fitted = Math.min(canvas.clientWidth / width, canvas.clientHeight / height);
  if (fitted < readable) {
    behaviour.scaleTo(picture, readable / fitted);
    const [x, y] = box ? middleOf(box, view) : [width / 2, height / 2];
    behaviour.translateTo(picture, within(x, width, canvas.clientWidth / readable), within(y, height, canvas.clientHeight / readable));
  }

  canvas.before(
    toolbar([
      { label: "Zoom out", text: "−", act: () => by(1 / step) },
      { label: "Zoom in", text: "+", act: () => by(step) },
      { label: "Whole picture", text: "Whole picture", act: fit },
      ...(document.fullscreenEnabled ? [{ label: "Full screen", text: "Full screen", act: () => void canvas.requestFullscreen() }] : []),
    ]),
  );
  const keys: Record<string, () => void> = {
    "+": () => by(step),
    "=": () => by(step),
    "-": () => by(1 / step),
    "0": fit,
  };
  canvas.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  // Keys move from box to box, and the picture follows. Browsers let nobody past a picture that listens for this itself.
  canvas.removeAttribute("tabindex");
  canvas.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof SVGGraphicsElement) || !target.matches(":focus-visible")) return;
    const [frame, seen] = [canvas.getBoundingClientRect(), target.getBoundingClientRect()];
    const inside = seen.left >= frame.left && seen.right <= frame.right && seen.top >= frame.top && seen.bottom <= frame.bottom;
    if (!inside) behaviour.translateTo(picture, ...middleOf(target.getBBox(), view));
  });
};

/** The middle nearest to a place at which a frame shows nothing beyond the picture, where it is smaller than that. */
const within = (place: number, whole: number, frame: number): number =>
  frame > whole ? whole / 2 : Math.min(Math.max(place, frame / 2), whole - frame / 2);

/** Graphviz draws upwards from a shifted origin; this is where the box is seen. */
const middleOf = (box: DOMRect, view: SVGGElement): [number, number] => {
  const shift = view.querySelector("g")?.transform.baseVal.consolidate()?.matrix;
  return [box.x + box.width / 2 + (shift?.e ?? 0), box.y + box.height / 2 + (shift?.f ?? 0)];
};
