import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Report } from "@bartizan/model";
import { writers } from "@bartizan/write";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { hostileTexts } from "./fixture/hostile-system.ts";
import { inPage, type PageContent } from "./in-page.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const alone: Report = { ...fixtureReport, systems: fixtureReport.systems.slice(0, 1), diagnostics: [] };
const reports = { one: alone, several: fixtureReport };
const names = ["one", "several"] as const;

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  folder = await mkdtemp(join(tmpdir(), "bartizan-file-"));
  const writer = writers.find((each) => each.name === "html");
  for (const name of names) {
    const page = await writer?.write({ report: reports[name], catalog: fixtureCatalog, options: { color: false, width: 80 } });
    await writeFile(join(folder, `${name}.html`), page ?? "");
  }
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a file from disk and fails on any complaint, and on any request but the one for the file. */
const visiting = async (
  name: (typeof names)[number],
  options: BrowserContextOptions,
  visit: (page: Page, url: string) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext(options);
  const wrong: string[] = [];
  const url = pathToFileURL(join(folder, `${name}.html`)).href;
  context.on("request", (request) => {
    const asked = request.url().replace(/#.*/, "");
    if (asked !== url && asked !== "data:,") wrong.push(`request to ${asked}`);
  });
  context.on("console", (message) => wrong.push(`console: ${message.text()}`));
  context.on("weberror", (error) => wrong.push(`error: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = await context.newPage();
  await page.goto(url);
  await visit(page, url);
  await context.close();
  expect(wrong).toEqual([]);
};

test.each(names)("the file of %s reads with scripts off", (name) =>
  visiting(name, { javaScriptEnabled: false }, async (page) => {
    expect(await page.locator("h1").count()).toBe(1);
    expect(await page.locator("p.answer").first().isVisible()).toBe(true);
    expect(await page.evaluate(inPage.headingMargin), "the style sheet is let in").toBe("0px");
    expect(await page.locator(".picture svg").first().isVisible()).toBe(true);
    const threat = page.locator(".threats details").first();
    expect(await threat.locator("dl").isVisible()).toBe(false);
    await threat.locator("summary").click();
    expect(await threat.locator("dl").isVisible()).toBe(true);
  }),
);

test("a link to a threat opens it, and boxes of the picture lead to their rows", () =>
  visiting("one", {}, async (page, url) => {
    const [threat] = alone.systems[0]?.threats ?? [];
    await page.goto(`${url}#${threat?.id ?? ""}`);
    await page.locator(".threats details[open] > div").first().waitFor();
    expect(await page.locator(".threats details[open] > div").getAttribute("id")).toBe(threat?.id);
    await page.locator(".picture a").first().click();
    expect(await page.locator("tr:target").count()).toBe(1);
  }));

test.each(names)("axe finds nothing in the file of %s, light or dark, closed or open", (name) =>
  visiting(name, { viewport: { width: 1280, height: 900 } }, async (page) => {
    for (const open of [false, true]) {
      if (open) await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
        expect(found, `${colorScheme}, ${open ? "open" : "closed"}`).toEqual([]);
      }
    }
  }),
);

test("a hostile model shows as text and nothing else", () =>
  visiting("several", {}, async (page) => {
    await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    const found = await page.evaluate<PageContent>(inPage.content);
    expect(found).toMatchObject({ scripts: 0, handlers: 0, images: 0, protocols: ["file:"] });
    expect(found.text).toContain(hostileTexts.payload.slice(0, 40));
    expect(found.text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  }));

test.each([320, 390, 1280])("at %i pixels the page does not scroll sideways", (width) =>
  visiting("several", { viewport: { width, height: 800 } }, async (page) => {
    await page.evaluate("document.querySelectorAll('details').forEach((each) => (each.open = true))");
    expect(await page.evaluate(inPage.overflow)).toBeLessThanOrEqual(0);
  }),
);

test("in print every threat is open and the whole picture is on the page", () =>
  visiting("one", { viewport: { width: 700, height: 1000 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const picture = await page.locator(".picture svg").boundingBox();
    expect(picture?.x).toBeGreaterThanOrEqual(0);
    expect((picture?.x ?? 0) + (picture?.width ?? Infinity)).toBeLessThanOrEqual(700);
    expect(await page.locator(".threats dl").last().isVisible()).toBe(true);
    expect((await page.pdf({ tagged: true, preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  }));
