import { expect, test } from "vitest";
import { drawDiagram, writers, type WriteInput } from "@bartizan/write";
import { reportOf } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { catalog, orderHelp } from "./order-help.ts";
import { randomAnalysis } from "./random-analysis.ts";

test.each(fixtures)("the classic picture of $name is whole", async ({ report }) => {
  for (const analysis of report.systems) expect((await drawDiagram(analysis, { notation: "classic" })).missing).toEqual([]);
});

test("30 systems are drawn whole in the classic notation, folded or not", async () => {
  for (let seed = 0; seed < 30; seed++) {
    const analysis = randomAnalysis(seed, 10 + seed, 1.4);
    const folded = new Set(analysis.zones.slice(0, seed % 4).map(({ id }) => id));
    expect(await drawDiagram(analysis, { notation: "classic", folded }), `seed ${seed}`).toMatchObject({ complete: true, missing: [] });
  }
}, 30_000);

test("the classic notation has ovals, parallel lines and red boundaries, and nothing else of it changes", async () => {
  const groupOf = (svg: string, id: string): string => svg.slice(svg.indexOf(`<g id="${id}"`)).split("</g>")[0] ?? "";
  const [usual, { svg }] = [await drawDiagram(orderHelp), await drawDiagram(orderHelp, { notation: "classic" })];
  expect(groupOf(svg, "node-assistant")).toContain("<ellipse ");
  expect(groupOf(svg, "node-log").match(/<polyline |<polygon /g)?.length).toBeGreaterThan(1);
  expect(groupOf(svg, "node-log")).not.toContain("<path ");
  expect(groupOf(svg, "zone-data")).toContain('stroke="#b42318" stroke-width="1.2" stroke-dasharray');
  expect(usual.svg).not.toContain("#b42318");
  const texts = (drawn: string): string[] =>
    Array.from(drawn.matchAll(/<text [^>]*>([^<]*)/g), ([, text = ""]) => text).toSorted((a, b) => (a < b ? -1 : 1));
  expect(texts(svg)).toEqual(texts(usual.svg));
});

test.each(["svg", "dot", "html"])("%s takes the notation", async (name) => {
  const writer = writers.find((each) => each.name === name);
  const input: WriteInput = { report: reportOf([orderHelp]), catalog, options: { color: false, width: 80 } };
  const classic = await writer?.write({ ...input, options: { ...input.options, notation: "classic" } });
  expect(classic?.match(/#b42318/g)?.length).toBeGreaterThan((await writer?.write(input))?.match(/#b42318/g)?.length ?? 0);
});
