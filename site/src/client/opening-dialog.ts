/** A dialog that closes with Escape, with its button, and by a click beside it. */
export const openingDialog = (name: string, content: readonly HTMLElement[]): { dialog: HTMLDialogElement; open: () => void } => {
  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", name);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "close";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  const inner = document.createElement("div");
  inner.append(...content, close);
  dialog.append(inner);
  return {
    dialog,
    open: () => {
      if (!dialog.open) dialog.showModal();
    },
  };
};
