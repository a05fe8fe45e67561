/** What tests ask inside a page, as text: this project is compiled without the types of browsers. */
export const inPage = {
  background: "getComputedStyle(document.documentElement).backgroundColor",
  headingMargin: "getComputedStyle(document.querySelector('h1')).marginTop",
  focused: "document.activeElement?.id",
  stored: "Object.keys(localStorage)",
  overflow: "document.documentElement.scrollWidth - innerWidth",
  diagramScrolls: "(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)(document.querySelector('[data-diagram]'))",
  // Run before any script of ours: what stands where, before and after they have added to the page.
  watchPlaces: `addEventListener("DOMContentLoaded", () => {
    const seen = "main > *, main figure > *, header.site > *, header.site section";
    const places = () => new Map([...document.querySelectorAll(seen)].map((each) => [each, each.getBoundingClientRect().top]));
    const before = places();
    globalThis.moved = () => [...places()].filter(([each, top]) => before.has(each) && Math.min(top, before.get(each)) < innerHeight
      && Math.abs(top - before.get(each)) > 1).map(([each]) => each.className || each.localName);
  }, { capture: true })`,
  moved: "moved()",
  content: `({
    scripts: document.scripts.length,
    images: document.images.length,
    handlers: [...document.querySelectorAll("*")].filter((element) => element.getAttributeNames().some((name) => name.startsWith("on"))).length,
    protocols: [...new Set([...document.links].map((link) => link.protocol))],
    text: (document.querySelectorAll("details").forEach((each) => each.setAttribute("open", "")), document.body.innerText),
  })`,
};

/** The answer to `inPage.content`. */
export interface PageContent {
  scripts: number;
  images: number;
  handlers: number;
  protocols: string[];
  text: string;
}
