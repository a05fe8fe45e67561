import { expect, test } from "vitest";
import { drawDiagram } from "@bartizan/write";
import type { Analysis } from "@bartizan/model";
import { component, flow } from "./analysis-of.ts";
import { randomAnalysis } from "./random-analysis.ts";

type Place = [x: number, y: number];

/** Where every component stands, by id. */
const placesIn = async (analysis: Analysis): Promise<Map<string, Place>> => {
  const { svg, shapes } = await drawDiagram(analysis);
  const places = [...shapes.components].map(([id, shape]): [string, Place] => {
    const group = svg.slice(svg.indexOf(`<g id="${shape}"`)).split("</g>")[0] ?? "";
    const numbers = Array.from((/ (?:d|points)="([^"]*)"/.exec(group)?.[1] ?? "").matchAll(/-?[\d.]+/g), Number);
    const middle = (all: number[]): number => (Math.min(...all) + Math.max(...all)) / 2;
    return [id, [middle(numbers.filter((_, index) => index % 2 === 0)), middle(numbers.filter((_, index) => index % 2 === 1))]];
  });
  return new Map(places);
};

/** Closer than this, two boxes stand on one line. */
const apart = 20;

/** The share of pairs that stood left and right of each other, or above and below, and now stand the other way round. */
const turned = (before: ReadonlyMap<string, Place>, after: ReadonlyMap<string, Place>): number => {
  const ids = [...before.keys()];
  let [pairs, flips] = [0, 0];
  for (const [index, a] of ids.entries())
    for (const b of ids.slice(index + 1))
      for (const axis of [0, 1] as const) {
        const distance = (places: ReadonlyMap<string, Place>): number => (places.get(a)?.[axis] ?? 0) - (places.get(b)?.[axis] ?? 0);
        if (Math.abs(distance(before)) < apart) continue;
        pairs++;
        if (distance(before) * distance(after) < 0) flips++;
      }
  return flips / pairs;
};

/** With one component more, which one that is there sends something to. */
const grown = (analysis: Analysis, at: number): Analysis => {
  const sender = analysis.components[at % analysis.components.length];
  if (!sender) return analysis;
  const added = component(`${sender.id}-more`, "service", sender.zone);
  return { ...analysis, components: [...analysis.components, added], flows: [...analysis.flows, flow(sender.id, added.id)] };
};

test("one component more leaves nearly all others where they stand to each other", async () => {
  const shares: number[] = [];
  for (let seed = 0; seed < 12; seed++) {
    const analysis = randomAnalysis(seed, 24, 1.2);
    const before = await placesIn(analysis);
    for (let at = 0; at < 24; at += 6) shares.push(turned(before, await placesIn(grown(analysis, at))));
  }
  const sorted = shares.toSorted((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(0.02);
  expect(shares.filter((share) => share < 0.2).length / shares.length).toBeGreaterThan(0.8);
}, 30_000);
