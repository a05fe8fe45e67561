/** Unfolds what hides the place that the address names; not every browser does so itself. */
export const openTarget = (): void => {
  const open = (): void => {
    const target = document.querySelector(":target");
    const fold = target?.closest("details");
    if (!target || !fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", open);
  open();
};
