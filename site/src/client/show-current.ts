/** On narrow screens the navigation scrolls sideways; where one is must be in sight. The page itself stays where its address points. */
export const showCurrent = (): void => {
  const current = document.querySelector("header.site [aria-current]");
  const list = current?.closest("ul");
  if (!current || !list || list.scrollWidth <= list.clientWidth) return;
  list.scrollLeft += current.getBoundingClientRect().left - list.getBoundingClientRect().left - list.clientWidth / 3;
};
