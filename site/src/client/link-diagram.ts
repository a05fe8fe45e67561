import { drawnPrefix } from "../drawn-prefix.ts";

/**
 * Makes boxes lead to their pages and arrows to their rows. One tab stop for the whole picture: arrow keys go from box to box, left and
 * right along flows, up and down in order; Enter opens.
 */
export const linkDiagram = (svg: SVGSVGElement): void => {
  const boxes = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-component]")].flatMap((row): Box[] => {
    const id = row.dataset["component"] ?? "";
    const shape = document.getElementById(`${drawnPrefix}node-${id}`);
    const link = row.querySelector("a");
    return shape && link ? [{ id, shape, href: link.href, name: boxName(row) }] : [];
  });
  const flows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-flow]")];
  for (const row of flows) {
    const arrow = document.getElementById(`${drawnPrefix}flow-${row.dataset["flow"] ?? ""}`);
    arrow?.classList.add("leads");
    arrow?.addEventListener("click", () => location.assign(`#${row.id}`));
  }
  if (boxes.length === 0) return;
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", "Boxes of the diagram; arrow keys move, Enter opens");
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const focus = (box: Box | undefined): void => {
    if (!box) return;
    for (const each of boxes) each.shape.setAttribute("tabindex", each === box ? "0" : "-1");
    box.shape.focus();
  };
  for (const [index, box] of boxes.entries()) {
    const { shape, href, name } = box;
    shape.classList.add("leads");
    shape.setAttribute("role", "link");
    shape.setAttribute("aria-label", name);
    shape.setAttribute("tabindex", index === 0 ? "0" : "-1");
    shape.addEventListener("click", () => location.assign(href));
    const next: Record<string, () => Box | undefined> = {
      ArrowRight: () => byId.get(flows.find((row) => row.dataset["from"] === box.id)?.dataset["to"] ?? ""),
      ArrowLeft: () => byId.get(flows.find((row) => row.dataset["to"] === box.id)?.dataset["from"] ?? ""),
      ArrowDown: () => boxes[(index + 1) % boxes.length],
      ArrowUp: () => boxes.at(index - 1),
    };
    shape.addEventListener("keydown", (event) => {
      if (event.key === "Enter") location.assign(href);
      const target = next[event.key];
      if (!target) return;
      event.preventDefault();
      focus(target());
    });
  }
};

interface Box {
  id: string;
  shape: HTMLElement;
  href: string;
  /** What a screen reader says: name, kind, zone and open threats. */
  name: string;
}

const boxName = (row: HTMLTableRowElement): string =>
  [...row.cells]
    .slice(0, 5)
    .filter((_, index) => index !== 3)
    .map((cell, index) => `${index === 3 ? "open threats: " : ""}${cell.textContent.trim()}`)
    .join(", ");
