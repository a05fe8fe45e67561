import { expect, test } from "vitest";
import { drawDiagram } from "@bartizan/write";
import { randomAnalysis } from "./random-analysis.ts";

type Box = [left: number, top: number, right: number, bottom: number];

const around = (points: [number, number][]): Box => {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
};

/** Boxes of components, and of labels as wide as letters of 5 units make them. */
const boxesIn = (svg: string): { nodes: Box[]; labels: Box[] } => {
  const groups = [...svg.matchAll(/<g id="[^"]*" class="(node|edge) [^>]*>([\s\S]*?)<\/g>/g)];
  const nodes = groups
    .filter(([, sort]) => sort === "node")
    .map(([, , inner = ""]) =>
      around(
        [...(/ (?:d|points)="([^"]*)"/.exec(inner)?.[1] ?? "").matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [
          Number(x),
          Number(y),
        ]),
      ),
    );
  const labels = groups
    .filter(([, sort, inner = ""]) => sort === "edge" && inner.includes("<text "))
    .map(([, , inner = ""]) =>
      around(
        [...inner.matchAll(/<text [^>]*? x="([-\d.]+)" y="([-\d.]+)"[^>]*>([^<]*)/g)].flatMap(([, x, y, text = ""]): [number, number][] => [
          [Number(x) - text.length * 2.5, Number(y) - 7],
          [Number(x) + text.length * 2.5, Number(y) + 1],
        ]),
      ),
    );
  return { nodes, labels };
};

const overlap = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

test("no label lies over another one or over a component, nor outside of the picture", async () => {
  let [covered, all] = [0, 0];
  for (let seed = 0; seed < 40; seed++) {
    const { svg } = await drawDiagram(randomAnalysis(seed, 20, 1.2));
    const { nodes, labels } = boxesIn(svg);
    const [, x, y] = /translate\(([\d.]+) ([\d.]+)\)/.exec(svg) ?? [];
    const [, width, height] = /viewBox="\S+ \S+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
    for (const [index, label] of labels.entries()) {
      all++;
      if (nodes.some((node) => overlap(node, label)) || labels.some((other, at) => at > index && overlap(other, label))) covered++;
      expect(label[0], `seed ${seed}`).toBeGreaterThan(-Number(x));
      expect(label[2]).toBeLessThan(Number(width) - Number(x));
      expect(label[1]).toBeGreaterThan(-Number(y));
      expect(label[3]).toBeLessThan(Number(height) - Number(y));
    }
  }
  expect(all).toBeGreaterThan(300);
  expect(covered).toBe(0);
}, 30_000);
