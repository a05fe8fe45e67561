/** What tests ask of a diagram inside a page, as text: this project is compiled without the types of browsers. */
export const inDiagram = {
  strokes: `[".reach", ":not(.reach)"].map((which) =>
    [...new Set([...document.querySelectorAll(".drawing .edge" + which + " > path")].map((each) => getComputedStyle(each).stroke))])`,
  focusedName: "document.activeElement?.getAttribute('aria-label') ?? ''",
  inPicture: "document.activeElement?.closest('.drawing') !== null",
};
