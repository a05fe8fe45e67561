import { drawDiagram } from "@bartizan/write";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { rowsOf, textOf } from "./read-page.ts";
import { collectSite, type RenderedSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let site: RenderedSite;

beforeAll(async () => {
  site = await collectSite({ report: fixtureReport, catalog: fixtureCatalog, draw: (analysis) => drawDiagram(analysis) });
});

const page = (path: string): string => site.files.get(path) ?? "";
const [support] = fixtureReport.systems;
const flows = support?.flows ?? [];

describe("boundaries", () => {
  const html = (): string => page("support-assistant/boundaries/index.html");

  test("the matrix holds every flow once, and off its diagonal those that cross", () => {
    const rows = rowsOf(html(), "matrix");
    const counts = rows.map(([, ...cells]) => cells.map((cell) => Number.parseInt(cell, 10)));
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);
    expect(sum(counts.flat())).toBe(flows.length);
    expect(sum(counts.map((row, index) => row[index] ?? 0))).toBe(flows.filter((flow) => !flow.crosses).length);
  });

  test("every flow that crosses is a row, and what nobody states is told as unknown", () => {
    const rows = rowsOf(html(), "crossings");
    expect(rows).toHaveLength(flows.filter((flow) => flow.crosses).length);
    expect(rows.some((cells) => cells[4]?.includes("not stated"))).toBe(true);
  });
});

describe("flows", () => {
  test("each has a page with its ends, its threats, and what it does not state", () => {
    for (const flow of flows) {
      const html = page(`support-assistant/flows/${flow.id}/index.html`);
      for (const end of [flow.from, flow.to]) expect(html, flow.id).toContain(`href="../../e/${end}/index.html"`);
      const text = textOf(html.slice(html.indexOf('id="not-stated"')));
      for (const name of ["encryption", "authentication"])
        if (flow.attributes[name] !== undefined) expect(text, flow.id).not.toContain(` ${name} `);
    }
  });

  test("what the called side states holds for the flow, and where it stands is said", () => {
    const calls = flows.filter((flow) => flow.crosses && flow.opens === "from" && flow.to === "chat").length;
    const stated = rowsOf(page("support-assistant/boundaries/index.html"), "crossings").filter(
      (cells) => cells[3] === "oauth at Support chat",
    );
    expect(calls).toBeGreaterThan(0);
    expect(stated).toHaveLength(calls);
  });
});
