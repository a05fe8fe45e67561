/** Keeps the chosen overlay in the address, so that a view can be sent to others and the way back leads through it. */
export const overlays = (place: HTMLElement): void => {
  const choices = [...place.querySelectorAll<HTMLInputElement>("input")];
  const [usual] = choices;
  if (!usual) return;
  const show = (): void => {
    const asked = new URLSearchParams(location.search).get("overlay");
    (choices.find(({ value }) => value === asked) ?? usual).checked = true;
  };
  place.addEventListener("change", () => {
    const address = new URL(location.href);
    const chosen = choices.find(({ checked }) => checked) ?? usual;
    if (chosen === usual) address.searchParams.delete("overlay");
    else address.searchParams.set("overlay", chosen.value);
    try {
      history.pushState(null, "", address);
    } catch {
      // Some browsers refuse this for files on a disk; the overlay shows, and only the address stays behind.
    }
  });
  addEventListener("popstate", show);
  show();
};
