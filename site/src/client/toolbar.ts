export interface Tool {
  /** What a screen reader says. */
  label: string;
  text: string;
  act: () => void;
}

/** Buttons over a diagram, with a hint on what else it can do. */
export const toolbar = (tools: readonly Tool[]): HTMLElement => {
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Diagram");
  for (const { label, text, act } of tools) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = text;
    button.setAttribute("aria-label", label);
    button.addEventListener("click", act);
    bar.append(button);
  }
  const hint = document.createElement("span");
  hint.className = "quiet";
  hint.textContent = "Drag to move, Ctrl or ⌘ and wheel to zoom. Boxes and arrows are links.";
  bar.append(hint);
  return bar;
};
