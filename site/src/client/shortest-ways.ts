/** A flow that can be followed: forth, or back where it has a reply. */
export interface Hop {
  from: string;
  to: string;
  flow: string;
}

/** Few graphs need more looks than this for their shortest ways; what is left then is not looked for. */
const mostLooks = 20_000;

/** The shortest ways from one place to another, none over the same place twice, shortest first and otherwise in the order of the hops. */
export const shortestWays = (hops: readonly Hop[], from: string, to: string, most: number): Hop[][] => {
  if (from === to) return [];
  const distance = distancesTo(to, hops);
  const leaving = new Map<string, Hop[]>();
  for (const hop of hops) if (distance.has(hop.to)) leaving.set(hop.from, [...(leaving.get(hop.from) ?? []), hop]);
  const found: Hop[][] = [];
  /** Beginnings of ways, by the length that they will have at least. */
  const open: Hop[][][] = [];
  const start = distance.get(from);
  if (start === undefined) return [];
  open[start] = [[]];
  let looks = 0;
  for (let length = start; length < open.length; length++) {
    const queue = open[length] ?? [];
    // The last in is the first out, so that of many equal ways one is gone to its end before the next is begun.
    for (let way = queue.pop(); way; way = queue.pop()) {
      if (found.length === most || ++looks > mostLooks) return found;
      const here = way.at(-1)?.to ?? from;
      if (here === to) {
        found.push(way);
        continue;
      }
      for (const hop of leaving.get(here)?.toReversed() ?? []) {
        if (hop.to === from || way.some((each) => each.to === hop.to)) continue;
        const longer = [...way, hop];
        (open[longer.length + (distance.get(hop.to) ?? 0)] ??= []).push(longer);
      }
    }
  }
  return found;
};

/** How many hops it takes at least from every place that leads there. */
const distancesTo = (to: string, hops: readonly Hop[]): ReadonlyMap<string, number> => {
  const distance = new Map([[to, 0]]);
  const arriving = new Map<string, string[]>();
  for (const hop of hops) arriving.set(hop.to, [...(arriving.get(hop.to) ?? []), hop.from]);
  for (const [place, far] of distance)
    for (const before of arriving.get(place) ?? []) if (!distance.has(before)) distance.set(before, far + 1);
  return distance;
};
