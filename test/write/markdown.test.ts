import { array, assert, asyncProperty, constantFrom, oneof, string } from "fast-check";
import { expect, test } from "vitest";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { reportOf } from "./analysis-of.ts";
import { fixtures } from "./fixtures.ts";
import { saying } from "./hostile.ts";
import { catalog, orderHelp, orderHelpReport } from "./order-help.ts";
import { randomAnalysis } from "./random-analysis.ts";

const markdown = async (report: Report): Promise<string> => {
  const writer = writers.find((each) => each.name === "markdown");
  return (await writer?.write({ report, catalog, options: { color: false, width: 80 } })) ?? "";
};

const fence = /^```mermaid\n([\s\S]*?)\n```$/gm;
const fencesOf = (text: string): string[] => [...text.matchAll(fence)].map((match) => match[1] ?? "");
/** What a renderer may still read as markup, when escaped characters and code, which nothing in it can leave, are taken out. */
const proseOf = (text: string): string =>
  text.replaceAll(fence, "").replaceAll(/\\[!-/:-@[-`{-~]|`[^`\n]*`/g, (found) => (found.startsWith("\\") ? "" : "code"));

const checkInert = (text: string): void => {
  const prose = proseOf(text);
  expect(prose).not.toMatch(/[<>`[\]~$\\]/);
  expect(prose).not.toMatch(/:\/\/|www\.|@|mailto:|xmpp:|#\d/i);
  expect(prose.replaceAll(/&(?:amp|lt|gt);/g, "")).not.toContain("&");
  for (const block of prose.split("\n\n").filter((each) => each.startsWith("|"))) {
    const widths = block
      .trimEnd()
      .split("\n")
      .map((row) => row.split("|").length);
    expect(new Set(widths).size, block).toBe(1);
  }
};

const mermaidLine =
  /^(?:flowchart LR|\s*subgraph z\d+\["[^"]*"\]|\s*end|\s*n\d+(?:\["[^"]*"\]|\("[^"]*"\)|\[\("[^"]*"\)\])|\s+n\d+ (?:<-->|-->)(?:\|"[^"]*"\|)? n\d+|\s+classDef (?:outside|zone) [\w:#,\- ]+|\s+class [nz\d,]+ (?:outside|zone))$/;

test.each(fixtures)("Markdown of $name is inert and fits a comment", async ({ report }) => {
  const text = await markdown(report);
  expect(text.length).toBeLessThanOrEqual(60_000);
  checkInert(text);
  for (const diagram of fencesOf(text)) for (const line of diagram.split("\n")) expect(line).toMatch(mermaidLine);
});

test("any text stays inert", async () => {
  const spiced = array(
    oneof(
      string({ unit: "binary", maxLength: 4 }),
      constantFrom("`", "``", "|", "<", "](", "\\", "@", "://", "www.", "#1", "\n", "- ", '"'),
    ),
  );
  await assert(
    asyncProperty(spiced, async (parts) => {
      const text = await markdown(reportOf([saying(parts.join(""))]));
      checkInert(text);
      for (const diagram of fencesOf(text)) for (const line of diagram.split("\n")) expect(line).toMatch(mermaidLine);
    }),
    { numRuns: 300, seed: 11 },
  );
});

test("the answer comes first, and everything is there", async () => {
  const text = await markdown(orderHelpReport);
  expect(text).toMatch(/^# 4 threats are open/);
  const [diagram = ""] = fencesOf(text);
  expect(diagram.match(/^\s*n\d+[[(]/gm)).toHaveLength(orderHelp.components.length);
  expect(diagram.match(/^\s*n\d+ <?-->/gm)).toHaveLength(orderHelp.flows.length);
  expect(diagram.match(/subgraph/g)).toHaveLength(orderHelp.zones.length);
  for (const threat of orderHelp.threats.filter((each) => each.status === "open")) expect(text).toContain(`\`${threat.id}\``);
});

test("what does not fit is counted, for one system and for many", async () => {
  const large = await markdown(fixtures.find((each) => each.name === "many threats")?.report ?? orderHelpReport);
  expect(large).toMatch(/\d+ more threats left out/);
  expect(large.length).toBeGreaterThan(40_000);
  const many = await markdown(reportOf(Array.from({ length: 100 }, (_, index) => randomAnalysis(index, 12, 1.3))));
  expect(many).toMatch(/\d+ more systems left out/);
});

test("a picture too large for renderers becomes a table", async () => {
  const text = await markdown(reportOf([randomAnalysis(1, 400, 1.5)]));
  expect(fencesOf(text)).toHaveLength(0);
  expect(text).toContain("| From | To | Carries | Returns |");
});
