/**
 * Moves through the boxes of a picture, which are links: one tab stop for all of them, left and right along their arrows, up and down in
 * order, Enter opens, Esc leaves.
 */
export const linkDiagram = (svg: SVGSVGElement): void => {
  const boxes = [...svg.querySelectorAll<SVGAElement>("a[data-box]")];
  const [first] = boxes;
  if (!first) return;
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Boxes of the diagram: arrow keys move, Enter opens, Escape leaves");
  const focus = (box: Element | null | undefined): void => {
    if (!(box instanceof SVGAElement)) return;
    for (const each of boxes) each.setAttribute("tabindex", each === box ? "0" : "-1");
    box.focus();
  };
  const along = (ends: string | undefined): Element | null => svg.getElementById(ends?.split(" ")[0] ?? "");
  for (const [index, box] of boxes.entries()) {
    box.setAttribute("tabindex", box === first ? "0" : "-1");
    const next: Record<string, () => Element | null | undefined> = {
      ArrowRight: () => along(box.dataset["out"]),
      ArrowLeft: () => along(box.dataset["in"]),
      ArrowDown: () => boxes[(index + 1) % boxes.length],
      ArrowUp: () => boxes.at(index - 1),
      Escape: () => leave(svg),
    };
    box.addEventListener("keydown", (event) => {
      const target = next[event.key];
      if (!target) return;
      event.preventDefault();
      focus(target());
    });
  }
};

/** To what comes after the picture, or nowhere. */
const leave = (svg: SVGSVGElement): undefined => {
  const links = svg.closest("figure")?.querySelectorAll<HTMLElement>("figcaption a");
  const last = links?.[links.length - 1];
  if (last) last.focus();
  else if (document.activeElement instanceof SVGElement) document.activeElement.blur();
};
