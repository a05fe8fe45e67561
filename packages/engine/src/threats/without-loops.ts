import type { Hop } from "@bartizan/model";

/** Cuts loops out: a route that comes back to an element goes on from its first visit. */
export const withoutLoops = (route: readonly Hop[]): Hop[] => {
  const simple: Hop[] = [];
  for (const hop of route) {
    const visited = simple.findIndex((each) => each.element === hop.element);
    if (visited >= 0) simple.length = visited + 1;
    else simple.push(hop);
  }
  return simple;
};
