import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { drawDiagram } from "@bartizan/write";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { findChromium } from "./find-chromium.ts";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { hostileTexts } from "./fixture/hostile-system.ts";
import { inPage, type PageContent } from "./in-page.ts";
import { pageTypes } from "./page-types.ts";
import { serveFolder } from "./serve-folder.ts";
import { collectSite, writeSite, type RenderedSite } from "./write-site.ts";

// Pages are many and machines of CI slow.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"];
const origins = ["over http from a subfolder", "from disk"] as const;
const types = Object.entries(pageTypes);
const register = pageTypes["register"] ?? "";
const overview = pageTypes["overview"] ?? "";

let browser: Browser;
let site: RenderedSite;
let folder: string;
let server: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args });
  site = await collectSite({
    report: fixtureReport,
    catalog: fixtureCatalog,
    draw: (analysis) => drawDiagram(analysis),
    options: { gallery: ["support-assistant"] },
  });
  folder = await mkdtemp(join(tmpdir(), "bartizan-site-"));
  await writeSite(site, folder);
  server = await serveFolder(folder, "/some/where/");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const base = (origin: (typeof origins)[number]): string => (origin === "from disk" ? `${pathToFileURL(folder).href}/` : server.url);

/** Opens pages in a fresh profile and fails on anything that a reader must never see. */
const visiting = async (
  origin: (typeof origins)[number],
  options: BrowserContextOptions,
  visit: (page: Page, url: (path: string) => string) => Promise<void>,
): Promise<void> => {
  const context = await browser.newContext(options);
  const wrong: string[] = [];
  const root = base(origin);
  context.on("request", (request) => request.url().startsWith(root) || wrong.push(`request to ${request.url()}`));
  context.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // Whoever leaves a page early leaves its icon behind.
    if (why !== "net::ERR_ABORTED") wrong.push(`failed request to ${request.url()}: ${why}`);
  });
  context.on("response", (response) => response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`));
  context.on("console", (message) => wrong.push(`console: ${message.text()}`));
  context.on("weberror", (error) => wrong.push(`error: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = await context.newPage();
  await visit(page, (path) => root + path.split("/").map(encodeURIComponent).join("/"));
  await context.close();
  expect(wrong).toEqual([]);
};

/** Is it a page, and one that does not lead its readers on to another one? */
const staysOpen = (path: string): boolean => path.endsWith(".html") && !site.files.get(path)?.includes('http-equiv="refresh"');

test.each(origins)("%s a link to a former id ends where the component is now", (origin) =>
  visiting(origin, {}, async (page, url) => {
    await page.goto(url("support-assistant/e/helper-bot/index.html"));
    await page.waitForURL(url("support-assistant/e/assistant/index.html"));
  }),
);

describe.each(origins)("%s", (origin) => {
  test("every page answers with scripts off", () =>
    visiting(origin, { javaScriptEnabled: false }, async (page, url) => {
      for (const [type, path] of types) {
        await page.goto(url(path));
        expect(await page.locator("h1").isVisible(), type).toBe(true);
        expect((await page.locator("p.answer").innerText()).length, type).toBeGreaterThan(20);
        expect(await page.locator("main > :not(.page-head)").first().isVisible(), type).toBe(true);
        expect(await page.evaluate(inPage.headingMargin), "styles load").toBe("0px");
      }
      await page.goto(url(register));
      expect(await page.locator("tr[data-threat]").count()).toBe(fixtureReport.systems[0]?.threats.length);
      expect(await page.locator("[data-filter]").isVisible()).toBe(false);
      await page.goto(url(overview));
      expect(await page.locator(".drawing svg").isVisible()).toBe(true);
      await page.locator("tr[data-component=assistant] a").first().click();
      expect(await page.locator("h1").innerText()).toBe("Assistant");
    }));

  test("every page loads without a complaint with scripts on, and a reader can walk through", () =>
    visiting(origin, {}, async (page, url) => {
      for (const path of site.files.keys()) if (path.endsWith(".html")) await page.goto(url(path));
      await page.goto(url("index.html"));
      await page.getByRole("link", { name: "Support assistant" }).first().click();
      await page.getByRole("link", { name: /^Threats/ }).click();
      await page.getByRole("link", { name: /make Assistant pay refunds/ }).click();
      expect(await page.locator("h1").innerText()).toContain("Refund tool needs no approval");
      await page.getByRole("link", { name: "Human approval" }).click();
      expect(page.url()).toContain("catalog/controls/index.html#control:human-approval");
    }));

  test("the register is filtered, says so, and keeps its filter over a reload", () =>
    visiting(origin, {}, async (page, url) => {
      await page.goto(url(register));
      const rows = page.locator("tr[data-threat]:visible");
      const count = page.locator("[data-count]");
      await page.getByRole("button", { name: /^uncertain/ }).click();
      expect(await rows.count()).toBe(2);
      expect(await count.innerText()).toBe("2 of 10 threats");
      await page.getByRole("searchbox").fill("s:open sev:high+ LLM01");
      expect(await rows.count()).toBe(2);
      await page.reload();
      expect(await page.getByRole("searchbox").inputValue()).toBe("s:open sev:high+ LLM01");
      expect(await rows.count()).toBe(2);
      await rows.first().getByRole("link").first().click();
      await page.waitForURL(/\/t\//);
      await page.goBack();
      expect(await page.getByRole("searchbox").inputValue(), "after a look at a threat").toBe("s:open sev:high+ LLM01");
      expect(await rows.count()).toBe(2);
      await page.getByRole("searchbox").fill("sev:critical at:mailer");
      expect(await rows.count()).toBe(0);
      expect(await count.innerText()).toContain("would without");
      await page.getByRole("button", { name: "Clear" }).click();
      expect(await rows.count()).toBe(10);
      expect(new URL(page.url()).search).toBe("");
    }));

  test("the search finds everything, loads only when it is opened, and needs no mouse", () =>
    visiting(origin, {}, async (page, url) => {
      const loaded: string[] = [];
      page.on("request", (request) => loaded.push(request.url().replace(/^.*\//, "")));
      await page.goto(url(register));
      expect(loaded).not.toContain("search.js");
      await page.keyboard.press("/");
      const results = page.locator("dialog[open] .results a");
      const typed = async (query: string, first: RegExp): Promise<void> => {
        await page.getByRole("searchbox", { name: "Search" }).fill(query);
        await results.first().filter({ hasText: first }).waitFor();
      };
      await typed("LLM01", /Prompt Injection.*Framework entry/);
      expect(loaded).toContain("search.js");
      await typed("approval human", /Human approval.*Control/);
      await typed("quarantined-reader", /A reader that cannot act.*Pattern/);
      await typed("pay refunds", /make Assistant pay refunds.*Threat/);
      await typed("alert(1)", /<img src=x onerror=alert\(1\)>/);
      await typed("audit", /Audit log.*Component/);
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.waitForURL(/support-assistant\/e\/audit\/index\.html$/);
      await page.keyboard.press("Control+k");
      await page.getByRole("searchbox", { name: "Search" }).fill("nothing is called this");
      await page.getByText("Nothing is called").waitFor();
      await page.keyboard.press("Escape");
      expect(await page.locator("dialog[open]").count()).toBe(0);
      await page.keyboard.press("?");
      expect(await page.locator("dialog[open]").innerText()).toContain("search over everything");
    }));

  test("the theme changes and is remembered", () =>
    visiting(origin, { colorScheme: "light" }, async (page, url) => {
      await page.goto(url(register));
      const background = (): Promise<string> => page.evaluate<string>(inPage.background);
      const light = await background();
      await page.getByRole("button", { name: "Dark theme" }).click();
      const dark = await background();
      expect(dark).not.toBe(light);
      await page.goto(url(overview));
      expect(await background()).toBe(dark);
      expect(await page.evaluate(inPage.stored)).toEqual(["bartizan-theme"]);
    }));

  test("the diagram zooms, moves by keyboard, and its boxes lead to their pages", () =>
    visiting(origin, { viewport: { width: 1440, height: 900 } }, async (page, url) => {
      await page.goto(url(overview));
      const view = page.locator(".drawing svg > g").first();
      await page.getByRole("button", { name: "Zoom in" }).click();
      expect(await view.getAttribute("transform")).toContain("scale(1.3)");
      await page.getByRole("button", { name: "Whole picture" }).click();
      expect(await view.getAttribute("transform")).toBe("translate(0,0) scale(1)");
      await page.locator(".drawing svg").hover();
      await page.mouse.wheel(0, 200);
      expect(await view.getAttribute("transform"), "a plain wheel does not zoom").toBe("translate(0,0) scale(1)");
      const box = page.locator("#drawn-node-tickets");
      await box.focus();
      await page.keyboard.press("ArrowRight");
      expect(await page.evaluate(inPage.focused)).toBe("drawn-node-assistant");
      await page.keyboard.press("Enter");
      await page.waitForURL(/e\/assistant\/index\.html$/);
      await page.goto(url(overview));
      await page.locator("#drawn-node-refunds").click();
      await page.waitForURL(/e\/refunds\/index\.html$/);
    }));

  test("a hostile model shows as text and nothing else", () =>
    visiting(origin, {}, async (page, url) => {
      const pages = [...site.files].filter(([path, html]) => staysOpen(path) && html.includes("boom"));
      expect(pages.length).toBeGreaterThan(8);
      for (const [path] of pages) {
        await page.goto(url(path));
        const found = await page.evaluate<PageContent>(inPage.content);
        expect(found, path).toMatchObject({ scripts: 1, handlers: 0, images: 0, protocols: [new URL(base(origin)).protocol] });
        expect(found.text, path).toContain(hostileTexts.payload.slice(0, 40));
        expect(found.text, path).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
      }
    }));
});

test.each(types)("axe finds nothing, light or dark, on: %s", (_, path) =>
  visiting("over http from a subfolder", { viewport: { width: 1440, height: 900 } }, async (page, url) => {
    await page.goto(url(path));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`)).toEqual(
        [],
      );
    }
  }),
);

test.each([1440, 700, 390])("at %i pixels nothing moves when the scripts add their controls", async (width) =>
  visiting(origins[0], { viewport: { width, height: 900 } }, async (page, url) => {
    await page.addInitScript(inPage.watchPlaces);
    for (const [type, path] of types) {
      await page.goto(url(path));
      expect(await page.evaluate(inPage.moved), type).toEqual([]);
    }
  }),
);

test("axe finds nothing in what opens over a page, light or dark", () =>
  visiting("over http from a subfolder", { viewport: { width: 1440, height: 900 } }, async (page, url) => {
    await page.goto(url(register));
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      for (const key of ["/", "?"]) {
        await page.keyboard.press(key);
        if (key === "/") await page.keyboard.type("refund");
        const { violations } = await new AxeBuilder({ page }).include("dialog[open]").analyze();
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${key} ${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual([]);
        await page.keyboard.press("Escape");
      }
    }
  }));

test.each([320, 390])("at %i pixels no page scrolls sideways", (width) =>
  visiting("over http from a subfolder", { viewport: { width, height: 800 } }, async (page, url) => {
    for (const path of site.files.keys()) {
      if (!staysOpen(path)) continue;
      await page.goto(url(path));
      expect(await page.evaluate(inPage.overflow), path).toBeLessThanOrEqual(0);
    }
  }),
);

test("on a phone fingers scroll the diagram, and no box needs a wheel", () =>
  visiting("over http from a subfolder", { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true }, async (page, url) => {
    await page.goto(url(overview));
    expect(await page.locator(".toolbar").count()).toBe(0);
    expect(await page.evaluate(inPage.diagramScrolls)).toBe(true);
    await page.locator("#drawn-node-refunds").tap();
    await page.waitForURL(/e\/refunds\/index\.html$/);
  }));

test("in print the whole diagram is on the page", () =>
  visiting("over http from a subfolder", { viewport: { width: 700, height: 1000 } }, async (page, url) => {
    await page.goto(url(overview));
    await page.emulateMedia({ media: "print" });
    const picture = await page.locator(".drawing svg").boundingBox();
    expect(picture?.x).toBeGreaterThanOrEqual(0);
    expect((picture?.x ?? 0) + (picture?.width ?? Infinity)).toBeLessThanOrEqual(700);
    expect(await page.locator("header.site").isVisible()).toBe(false);
    expect((await page.pdf({ tagged: true, preferCSSPageSize: true })).length).toBeGreaterThan(10_000);
  }));
