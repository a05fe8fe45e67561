import { columns } from "../columns.ts";
import { extentOf, holds, overlap, type Extent } from "./svg-extent.ts";

const groups = /<g id="[^"]*" class="(node|edge|cluster)[^"]*">[\s\S]*?<\/g>/g;
const texts = /(<text [^>]*?\bx=")([-\d.]+)(" y=")([-\d.]+)("[^>]*?font-size=")([\d.]+)("[^>]*>)([^<]*)/g;

/** In more labels than this nobody looks for one, and each would be held against all others. */
const mostLabels = 400;

/** How far a label may go from its arrow, nearest first, and in which directions. */
const moves: readonly [x: number, y: number][] = [0, 8, 16, 24, 32, 44].flatMap((far): [number, number][] =>
  far === 0
    ? [[0, 0]]
    : [
        [0, -far],
        [0, far],
        [far, 0],
        [-far, 0],
        [far, -far],
        [-far, -far],
        [far, far],
        [-far, far],
      ],
);

/**
 * Moves labels that Graphviz puts over each other, over a box or over the name of a zone to the nearest place that is free; one that finds
 * none stays.
 */
export const spreadLabels = (svg: string): string => {
  const paper = extentOf(svg);
  const taken: Extent[] = [];
  let labels = 0;
  for (const [group, sort] of svg.matchAll(groups)) {
    const extent = sort === "node" ? extentOf(group) : sort === "cluster" ? textExtent(group) : undefined;
    if (extent) taken.push(extent);
    else labels++;
  }
  if (!paper || labels > mostLabels) return svg;
  return svg.replaceAll(groups, (group, sort: string) => {
    const box = sort === "edge" ? textExtent(group) : undefined;
    if (!box) return group;
    const free = moves
      .map(([x, y]) => ({ x, y, there: moved(box, x, y) }))
      .find(({ there }) => holds(paper, there) && !taken.some((each) => overlap(each, there)));
    taken.push(free?.there ?? box);
    return free ? shift(group, free.x, free.y) : group;
  });
};

const moved = ({ left, right, top, bottom }: Extent, x: number, y: number): Extent => ({
  left: left + x,
  right: right + x,
  top: top + y,
  bottom: bottom + y,
});

const shift = (group: string, x: number, y: number): string =>
  group.replaceAll(
    texts,
    (_, a: string, left: string, b: string, top: string, ...rest: string[]) =>
      `${a}${(Number(left) + x).toFixed(2)}${b}${(Number(top) + y).toFixed(2)}${rest.slice(0, 4).join("")}`,
  );

/** The rectangle around all lines of text in a group; letters are taken to be half as wide as high. */
const textExtent = (group: string): Extent | undefined => {
  const lines = [...group.matchAll(texts)].map(([all, , x, , y, , size, , text = ""]): Extent => {
    const [middle, height] = [Number(x), Number(size)];
    const width = 0.52 * height * columns(text.replaceAll(/&[#\w]+;/g, "x"));
    const left = all.includes('text-anchor="start"') ? middle : middle - width / 2;
    return { left, right: left + width, top: Number(y) - 0.8 * height, bottom: Number(y) + 0.2 * height };
  });
  if (lines.length === 0) return undefined;
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
  };
};
