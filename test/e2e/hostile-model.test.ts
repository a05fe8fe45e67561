import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Analysis, Report } from "@bartizan/model";
import { drawDiagram } from "@bartizan/write";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { findChromium } from "./find-chromium.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { hostileModel, hostileWords } from "./fixture/hostile-model.ts";
import { inPage, type PageContent } from "./in-page.ts";
import { collectSite, writeSite, type RenderedSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** What no check lets through, and a report written by another hand may hold. */
const beyondChecks = (analysis: Analysis): Analysis => {
  const long = "very-long-name-".repeat(670);
  const renamed = new Map([
    ["constructor", "__proto__"],
    ["toString", "../../escape"],
    ["valueOf", long],
  ]);
  const rename = (data: unknown): unknown => {
    if (typeof data === "string")
      return renamed.get(data) ?? data.replace(/@(constructor|toString|valueOf)$/, (_, id: string) => `@${renamed.get(id) ?? ""}`);
    if (Array.isArray(data)) return data.map(rename);
    if (typeof data !== "object" || data === null) return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key, rename(value)]));
  };
  const { components, threats, ...rest } = rename(analysis) as Analysis;
  return {
    ...rest,
    system: { ...rest.system, id: "__proto__", name: long },
    components: components.map((component, index) => ({ ...component, name: index % 2 === 0 ? long : "\u202E\u0000" })),
    threats: threats.map((threat) => ({ ...threat, title: `${long}<b>${threat.title}` })),
  };
};

let site: RenderedSite;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  const analysed = analyseDocument(hostileModel());
  const analysis = { ...analysed, system: { ...analysed.system, id: "docs" } };
  const report: Report = {
    version: 1,
    tool: { name: "bartizan", version: "0.1.0" },
    systems: [analysis, beyondChecks(analysis)],
    diagnostics: [],
  };
  site = await collectSite({
    report,
    catalog: fixtureCatalog,
    draw: (each) => drawDiagram(each),
    options: { gallery: ["docs", "__proto__"] },
  });
  folder = await mkdtemp(join(tmpdir(), "bartizan-hostile-"));
  await writeSite(site, folder);
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** One page of each sort for each system; the sort is what the path has beside names. */
const pages = (): string[] => {
  const sorts = new Map<string, string>();
  for (const path of site.files.keys()) {
    if (!path.endsWith(".html") || path.startsWith("catalog/")) continue;
    const [system = "", sort = "", name = "index.html"] = path.split("/");
    sorts.set(`${system} ${sort} ${name === "index.html" ? "list" : "one"}`, path);
  }
  return [...sorts.values()];
};

test("every sort of page shows it as text, loads nothing and keeps its width", async () => {
  expect(pages().length).toBeGreaterThan(25);
  const context = await browser.newContext({ viewport: { width: 390, height: 800 } });
  const wrong: string[] = [];
  context.on(
    "request",
    (request) => request.url().startsWith(pathToFileURL(folder).href) || wrong.push(`request to ${request.url().slice(0, 100)}`),
  );
  context.on("console", (message) => wrong.push(`console: ${message.text()}`));
  context.on("weberror", (error) => wrong.push(`error: ${error.error().message}`));
  context.on("dialog", (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const page = await context.newPage();
  for (const path of pages()) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    const found = await page.evaluate<PageContent>(inPage.content);
    expect(found, path).toMatchObject({ scripts: 1, images: 0, handlers: 0, protocols: ["file:"] });
    expect(found.text, path).not.toMatch(/[^\P{Cc}\n\r\t]|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/u);
    expect(await page.evaluate(inPage.overflow), path).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press("/");
  await page.keyboard.type("boom");
  await page.locator("dialog .results a").first().waitFor();
  expect(await page.locator("dialog img, dialog iframe, dialog script").count()).toBe(0);
  await context.close();
  expect(wrong).toEqual([]);
});

test("no name gets a page out of its folder or over another one", () => {
  const paths = [...site.files.keys()];
  expect(new Set(paths.map((path) => path.toLowerCase()))).toHaveLength(paths.length);
  for (const path of paths) expect(path).toMatch(/^(?!.*\.\.)[A-Za-z0-9@._~/-]{1,250}$/);
});

test("whatever is written is there to be read", () => {
  const html = [...site.files]
    .filter(([path]) => path.startsWith("docs~") && path.endsWith(".html"))
    .map(([, content]) => content)
    .join("");
  const { template, scriptLink, homograph } = hostileWords;
  for (const text of [template, scriptLink, homograph, "\\u{202e}"])
    expect([text, html.includes(text.replaceAll("<", "&lt;"))]).toEqual([text, true]);
  expect(html.includes("<img src=x")).toBe(false);
});
