import { diagram } from "./client/diagram.ts";
import { filter } from "./client/filter.ts";
import { findWays } from "./client/find-ways.ts";
import { keyboard } from "./client/keyboard.ts";
import { linkDiagram } from "./client/link-diagram.ts";
import { live } from "./client/live.ts";
import { openTarget } from "./client/open-target.ts";
import { overlays } from "./client/overlays.ts";
import { search } from "./client/search.ts";
import { showCurrent } from "./client/show-current.ts";
import { storedTheme, themeButton } from "./client/theme.ts";
import { walkPath } from "./client/walk-path.ts";

// Runs in the head, before anything is painted, so that the page does not flash in the other theme.
storedTheme();
document.addEventListener("DOMContentLoaded", () => {
  const searchPlace = document.querySelector<HTMLElement>("[data-search]");
  const tools = document.querySelector<HTMLElement>("[data-tools]");
  if (tools) themeButton(tools);
  if (tools && searchPlace) keyboard(tools, search(searchPlace).open);
  for (const form of document.querySelectorAll<HTMLElement>("[data-filter]")) filter(form);
  for (const canvas of document.querySelectorAll<HTMLElement>("[data-diagram]")) diagram(canvas);
  for (const place of document.querySelectorAll<HTMLElement>("[data-overlays]")) overlays(place);
  for (const form of document.querySelectorAll<HTMLElement>("[data-ways]")) findWays(form);
  for (const place of document.querySelectorAll<HTMLElement>("[data-walk]")) walkPath(place);
  for (const svg of document.querySelectorAll<SVGSVGElement>("[data-boxes] svg")) linkDiagram(svg);
  showCurrent();
  openTarget();
  if ("live" in document.documentElement.dataset) live();
});
