import { searchSorts, type SearchPart } from "../search-sorts.ts";
import { loadSearch, siteAddress } from "./load-search.ts";
import { openingDialog } from "./opening-dialog.ts";
import { searchEntries, type Found } from "./search-entries.ts";

/** More would not be read. */
const mostShown = 30;

/** Adds the button that opens the search over everything; the index is loaded when somebody first does. */
export const search = (place: HTMLElement): { open: () => void } => {
  const ownSystem = place.dataset["search"] || undefined;
  const box = document.createElement("input");
  box.type = "search";
  box.autocomplete = "off";
  box.spellcheck = false;
  box.setAttribute("aria-label", "Search");
  box.placeholder = "Components, flows, threats, controls, rules, framework ids";
  const list = document.createElement("ul");
  list.className = "results";
  const said = document.createElement("p");
  said.className = "quiet";
  said.setAttribute("role", "status");
  const parts: SearchPart[] = [];

  const show = (): void => {
    const found = searchEntries(parts, box.value, ownSystem);
    list.replaceChildren(...found.slice(0, mostShown).map(result));
    said.textContent = tellCount(found.length, box.value, parts.length > 0);
  };
  const { dialog, open } = openingDialog("Search", [box, list, said]);
  dialog.classList.add("search");
  box.addEventListener("input", show);
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const stops = [box, ...list.querySelectorAll("a")];
    const next = stops[stops.findIndex((each) => each === document.activeElement) + step];
    event.preventDefault();
    next?.focus();
  });
  // A result on the same page is no way to another one: the dialog would stay before it.
  list.addEventListener("click", () => dialog.close());
  box.addEventListener("keydown", (event) => {
    if (event.key === "Enter") list.querySelector("a")?.click();
    // Browsers would only empty the box.
    if (event.key === "Escape") dialog.close();
  });

  const button = document.createElement("button");
  button.type = "button";
  button.className = "search-button";
  button.append("Search ", key("/"));
  const begin = (): void => {
    if (!dialog.isConnected) {
      document.body.append(dialog);
      loadSearch((part) => {
        parts.push(part);
        show();
      });
    }
    show();
    open();
    box.select();
  };
  button.addEventListener("click", begin);
  place.append(button);
  return { open: begin };
};

const key = (name: string): HTMLElement => {
  const mark = document.createElement("kbd");
  mark.textContent = name;
  return mark;
};

const result = ({ entry: [sort, name, address, id], system }: Found): HTMLElement => {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = siteAddress(address);
  link.append(span("name", name), span("leg", [searchSorts[sort], id, system].filter(Boolean).join(" · ")));
  item.append(link);
  return item;
};

const span = (name: string, text: string): HTMLElement => {
  const element = document.createElement("span");
  element.className = name;
  element.textContent = text;
  return element;
};

const tellCount = (count: number, query: string, loaded: boolean): string => {
  if (!loaded) return "Loading what can be searched…";
  if (query.trim() === "") return "Arrow keys move, Enter opens, Escape closes.";
  if (count === 0) return `Nothing is called ${query.trim()}.`;
  return count > mostShown ? `The best ${mostShown} of ${count}.` : `${count} found.`;
};
