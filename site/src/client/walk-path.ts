/** Leads through the steps of an attack path, in the list and in the picture beside it, by buttons and arrow keys. */
export const walkPath = (place: HTMLElement): void => {
  const steps = [...place.querySelectorAll<HTMLElement>("[data-step]")];
  const bar = document.createElement("div");
  bar.className = "toolbar";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Walk this path; arrow keys do, too");
  const said = document.createElement("span");
  said.className = "quiet";
  said.setAttribute("role", "status");
  let at = 0;

  const go = (to: number): void => {
    at = Math.min(Math.max(to, 0), steps.length);
    place.classList.toggle("walking", at > 0);
    for (const [index, step] of steps.entries()) {
      if (index + 1 === at) step.setAttribute("aria-current", "step");
      else step.removeAttribute("aria-current");
    }
    for (const shape of place.querySelectorAll(".drawing [class*='step-']")) {
      const own = [...shape.classList].filter((name) => name.startsWith("step-")).map((name) => Number(name.slice("step-".length)));
      shape.classList.toggle("here", own.includes(at));
      shape.classList.toggle(
        "been",
        own.some((number) => number < at),
      );
    }
    back.disabled = at === 0;
    on.disabled = at === steps.length;
    const words = steps[at - 1]?.querySelector("p")?.textContent ?? "";
    said.textContent = at === 0 ? `${steps.length} steps` : `Step ${at} of ${steps.length}: ${words}`;
  };
  const button = (text: string, by: number): HTMLButtonElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = text;
    made.addEventListener("click", () => go(at + by));
    return made;
  };
  const back = button("Previous step", -1);
  const on = button("Next step", 1);
  bar.append(back, on, said);
  bar.addEventListener("keydown", ({ key }) => {
    if (key === "ArrowRight" || key === "ArrowDown") go(at + 1);
    else if (key === "ArrowLeft" || key === "ArrowUp") go(at - 1);
    else if (key === "Escape") go(0);
  });
  place.prepend(bar);
  go(0);
};
