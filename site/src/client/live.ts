/** Loads the page again when a model was saved; while one is broken, the page stays and says so. */
export const live = (): void => {
  let shown: number | undefined;
  let note: HTMLElement | undefined;
  new EventSource("/~changes").addEventListener("message", ({ data }) => {
    const { version, stale } = JSON.parse(String(data)) as { version: number; stale?: string };
    if (shown !== undefined && version !== shown) location.reload();
    shown = version;
    note?.remove();
    if (stale === undefined) return;
    note = document.createElement("p");
    note.className = "stale";
    note.setAttribute("role", "status");
    note.textContent = `Stale: the last good picture. ${stale}`;
    document.body.prepend(note);
  });
};
