export interface Extent {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The rectangle around the outline of a node or cluster, which is its first shape. */
export const extentOf = (group: string): Extent | undefined => {
  const [, shape, attributes = ""] = /<(path|polygon|ellipse) ([^>]*)>/.exec(group) ?? [];
  const valueOf = (name: string): string => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  if (shape === "ellipse") {
    const [x, y, width, height] = [valueOf("cx"), valueOf("cy"), valueOf("rx"), valueOf("ry")].map(Number) as [
      number,
      number,
      number,
      number,
    ];
    return { left: x - width, right: x + width, top: y - height, bottom: y + height };
  }
  const outline = valueOf(shape === "path" ? "d" : "points");
  const points = [...outline.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
  if (points.length === 0) return undefined;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

export const holds = (outer: Extent, inner: Extent): boolean =>
  outer.left <= inner.left && outer.right >= inner.right && outer.top <= inner.top && outer.bottom >= inner.bottom;

export const overlap = (a: Extent, b: Extent): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
