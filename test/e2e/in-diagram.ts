/** What tests ask of a diagram inside a page, as text: this project is compiled without the types of browsers. */
export const inDiagram = {
  strokes: `[".reach", ":not(.reach)"].map((which) =>
    [...new Set([...document.querySelectorAll(".drawing .edge" + which + " > path")].map((each) => getComputedStyle(each).stroke))])`,
  focusedName: "document.activeElement?.getAttribute('aria-label') ?? ''",
  beyond: `(() => {
    const [frame, paper] = [".canvas.live", ".drawing .paper"].map((each) => document.querySelector(each).getBoundingClientRect());
    const gap = (start, end) => paper[end] - paper[start] < frame[end] - frame[start] ? 0
      : Math.max(paper[start] - frame[start], frame[end] - paper[end]);
    return Math.max(gap("left", "right"), gap("top", "bottom"));
  })()`,
  inPicture: "document.activeElement?.closest('.drawing') !== null",
};
