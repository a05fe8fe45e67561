import { assert, constantFrom, integer, property, tuple, uniqueArray } from "fast-check";
import { expect, test } from "vitest";
import { shortestWays, type Hop } from "../../site/src/client/shortest-ways.ts";

const hop = (from: string, to: string): Hop => ({ from, to, flow: `${from}--${to}` });

/** Every way without a circle, by trying all. */
const allWays = (hops: readonly Hop[], from: string, to: string, been: readonly string[] = [from]): Hop[][] =>
  hops
    .filter((each) => each.from === from && !been.includes(each.to))
    .flatMap((each) => (each.to === to ? [[each]] : allWays(hops, each.to, to, [...been, each.to]).map((rest) => [each, ...rest])));

const places = constantFrom("a", "b", "c", "d", "e", "f");
const graphs = uniqueArray(tuple(places, places), {
  selector: (pair) => pair.join(),
  maxLength: 16,
});

test("the shortest ways are found, and only ways", () => {
  assert(
    property(graphs, integer({ min: 1, max: 6 }), (pairs, most) => {
      const hops = pairs.map(([from, to]) => hop(from, to));
      const ways = shortestWays(hops, "a", "f", most);
      const all = allWays(hops, "a", "f").toSorted((a, b) => a.length - b.length);
      expect(ways.map((way) => way.length)).toEqual(all.slice(0, most).map((way) => way.length));
      for (const way of ways) expect(all).toContainEqual(way);
      expect(new Set(ways.map((way) => JSON.stringify(way))).size).toBe(ways.length);
    }),
  );
});

test("a graph with very many ways is answered at once", () => {
  const layers = Array.from({ length: 30 }, (_, layer) => layer);
  const hops = layers.flatMap((layer) =>
    Array.from({ length: 9 }, (_, index) => hop(`${layer}.${index % 3}`, `${layer + 1}.${Math.floor(index / 3)}`)),
  );
  const ways = shortestWays(hops, "0.0", "30.0", 5);
  expect(ways).toHaveLength(5);
  for (const way of ways) expect(way).toHaveLength(30);
});
