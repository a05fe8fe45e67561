import { openingDialog } from "./opening-dialog.ts";

/** Everything that keys do, as the map shows it. */
const keys: readonly (readonly [keys: string, does: string])[] = [
  ["/  or  Ctrl K", "search over everything"],
  ["?", "show this map"],
  ["↓ ↑", "in the search: go through what was found"],
  ["→ ←", "in a diagram: follow the flows from box to box"],
  ["↓ ↑", "in a diagram: go to the next box"],
  ["Enter", "open what has the focus"],
  ["Esc", "close what lies on top"],
];

/** For a moment the focus stays in a dialog that was just closed. */
const closed = (element: Element): boolean => element.closest("dialog:not([open])") !== null;

/** Listens for the keys that work everywhere, and adds the button that shows them all. */
export const keyboard = (place: HTMLElement, openSearch: () => void): void => {
  const heading = document.createElement("h2");
  heading.textContent = "Keys";
  const list = document.createElement("dl");
  list.className = "facts";
  for (const [names, does] of keys) {
    const row = document.createElement("div");
    const term = document.createElement("dt");
    const mark = document.createElement("kbd");
    mark.textContent = names;
    term.append(mark);
    const meaning = document.createElement("dd");
    meaning.textContent = does;
    row.append(term, meaning);
    list.append(row);
  }
  const { dialog, open } = openingDialog("Keys", [heading, list]);
  const show = (): void => {
    if (!dialog.isConnected) document.body.append(dialog);
    open();
  };
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Keys";
  button.addEventListener("click", show);
  place.append(button);

  document.addEventListener("keydown", (event) => {
    const typing = event.target instanceof Element && event.target.matches("input, textarea, select") && !closed(event.target);
    const searches = (event.key === "k" && (event.ctrlKey || event.metaKey)) || (event.key === "/" && !typing);
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (searches) openSearch();
    else if (event.key === "?" && !typing && plain) show();
    else return;
    event.preventDefault();
  });
};
