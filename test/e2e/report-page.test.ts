import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Analysis } from "@bartizan/model";
import { drawDiagram } from "@bartizan/write";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { workedModels } from "../worked-models.ts";
import { findChromium } from "./find-chromium.ts";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { hostileSystem } from "./fixture/hostile-system.ts";
import { collectSite, writeSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

/** The largest model of `models/`. */
const largest = (): Analysis => {
  const [first] = workedModels.toSorted((a, b) => JSON.stringify(b.document).length - JSON.stringify(a.document).length);
  const analysis = analyseDocument(first?.document);
  return { ...analysis, system: { ...analysis.system, id: "largest" } };
};

/** What A4 leaves of itself, in pixels of CSS: the smaller of the two sorts of paper. */
const paper = { width: 688, height: 1000 };
/** Most pages of each report; a table that grows a line is fine, one that prints as cards is not. */
const most = { "support-assistant": 6, largest: 14 };

let browser: Browser;
let folder: string;
let page: Page;
let systems: readonly Analysis[];

beforeAll(async () => {
  systems = [...fixtureReport.systems, largest()];
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  folder = await mkdtemp(join(tmpdir(), "bartizan-report-"));
  const report = { ...fixtureReport, systems: [...systems] };
  await writeSite(await collectSite({ report, catalog: fixtureCatalog, draw: (analysis) => drawDiagram(analysis) }), folder);
  page = await (await browser.newContext({ viewport: paper })).newPage();
  await page.emulateMedia({ media: "print" });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (system: string): Promise<unknown> => page.goto(`${pathToFileURL(folder).href}/${system}/report/index.html`);

test.each(Object.entries(most))(
  "the report on %s prints on at most %i pages, the picture whole on a page that lies",
  async (system, pages) => {
    await open(system);
    const pdf = (await page.pdf({ format: "A4", preferCSSPageSize: true, tagged: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => Number(width) > Number(height));
    expect(boxes.length).toBeGreaterThan(2);
    expect(boxes.length).toBeLessThanOrEqual(pages);
    expect(boxes.filter(Boolean)).toHaveLength(1);
    expect(pdf).toContain("/StructTreeRoot");
  },
);

test("nothing on it is wider than the paper, and no picture higher than a page that lies", async () => {
  for (const { system } of systems) {
    if (system.id === hostileSystem.system.id) continue;
    await open(system.id);
    for (const part of await page.locator("main svg, main table, main pre").all()) {
      const box = await part.boundingBox();
      expect((box?.x ?? 0) + (box?.width ?? 0), system.id).toBeLessThanOrEqual(paper.width + 1);
    }
    const picture = await page.locator(".printed svg").boundingBox();
    expect(picture?.height, system.id).toBeGreaterThan(20);
    expect(picture?.height, system.id).toBeLessThan(paper.width * 0.85);
  }
});

test("it says everything that the other pages of the system say of threats and questions", async () => {
  await open("support-assistant");
  const text = await page.locator("main").innerText();
  const [support] = fixtureReport.systems;
  for (const { title } of support?.threats ?? []) expect(text).toContain(title);
  for (const question of support?.questions ?? []) expect(text).toContain(question.text);
});
