import type { Drawing } from "@bartizan/write";
import { drawnPrefix } from "./drawn-prefix.ts";
import { svgForPage } from "./svg-for-page.ts";

/** A drawing as a page can show it, why it cannot, or of how many components no readable one is possible. */
export type Picture = { svg: string; shapes: Drawing["shapes"]; variant: string } | { problem: string } | { tooLarge: number };

/** Decides whether the drawing may be shown: whole, and inert. `prefix` goes before its ids, and before those of `shapes`. */
export const pictureOf = (drawing: Drawing, prefix: string = drawnPrefix): Picture => {
  if (!drawing.complete || drawing.missing.length > 0) {
    const few = drawing.missing.slice(0, 8).join(", ");
    return {
      problem: `it would leave out ${drawing.missing.length > 0 ? few + (drawing.missing.length > 8 ? " and more" : "") : "a part of the system"}`,
    };
  }
  const svg = svgForPage(drawing.svg, prefix);
  if (svg === undefined) return { problem: "the drawing holds something that a page must not run or load" };
  const prefixed = (ids: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...ids].map(([id, shape]) => [id, prefix + shape]));
  const { components, flows, zones } = drawing.shapes;
  return { svg, variant: drawing.variant, shapes: { components: prefixed(components), flows: prefixed(flows), zones: prefixed(zones) } };
};
