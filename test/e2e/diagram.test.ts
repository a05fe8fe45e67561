import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { AxeBuilder } from "@axe-core/playwright";
import { drawDiagram } from "@bartizan/write";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { largeSystem } from "../write/large-system.ts";
import { findChromium } from "./find-chromium.ts";
import { fixtureReport } from "./fixture-report.ts";
import { fixtureCatalog } from "./fixture/fixture-catalog.ts";
import { inDiagram } from "./in-diagram.ts";
import { serveFolder } from "./serve-folder.ts";
import { collectSite, writeSite, type RenderedSite } from "./write-site.ts";

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const small = "support-assistant/diagram/index.html";
const large = "sample/diagram/index.html";

let browser: Browser;
let site: RenderedSite;
let folder: string;
let server: { url: string; close: () => Promise<void> };

beforeAll(async () => {
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--no-first-run"];
  browser = await chromium.launch({ executablePath: await findChromium(), args });
  const [support, hostile] = fixtureReport.systems;
  const systems = [largeSystem(), ...(support && hostile ? [support, hostile] : [])];
  site = await collectSite({ report: { ...fixtureReport, systems }, catalog: fixtureCatalog, draw: (...asked) => drawDiagram(...asked) });
  folder = await mkdtemp(join(tmpdir(), "bartizan-diagram-"));
  await writeSite(site, folder);
  server = await serveFolder(folder, "/below/");
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

const opening = async (path: string, visit: (page: Page) => Promise<void>, options: BrowserContextOptions = {}): Promise<void> => {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const wrong: string[] = [];
  context.on("console", (message) => wrong.push(message.text()));
  context.on("weberror", (error) => wrong.push(error.error().message));
  const page = await context.newPage();
  await page.goto(server.url + path);
  await visit(page);
  await context.close();
  expect(wrong).toEqual([]);
};

const htmlOf = (path: string): string => site.files.get(path) ?? "";
const diagramPages = (): string[] => [...site.files.keys()].filter((path) => path.includes("/diagram/"));

test("of a large system the zones are shown first, and one opened zone is a page with everything that touches it", () =>
  opening(
    large,
    async (page) => {
      expect(await page.locator(".drawing .node").count()).toBeLessThanOrEqual(25);
      expect(await page.locator("tr[data-flow]").count()).toBe(largeSystem().flows.length);
      await page.locator(".drawing a.folded").first().click();
      await page.waitForURL(/\/diagram\/zone\/zone-\d\//);
      expect(await page.locator(".drawing .node").count()).toBeLessThanOrEqual(60);
      const inside = largeSystem().components.filter(({ zone }) => page.url().includes(`/${zone}/`)).length;
      expect(inside).toBeGreaterThan(5);
      expect(await page.locator(".drawing .node.process").count()).toBe(inside);
    },
    { javaScriptEnabled: false },
  ));

test("every element of a large system is a box of some view", () => {
  const pages = diagramPages().filter((path) => path.startsWith("sample/"));
  for (const { id } of largeSystem().components)
    expect(pages.filter((path) => htmlOf(path).includes(`id="drawn-node-${id}"`)).length, id).toBeGreaterThan(0);
});

test("a zone with more components than a picture can show says so, and lists its flows", async () => {
  const flat = largeSystem();
  const system = { ...flat, zones: flat.zones.slice(0, 1), components: flat.components.map((each) => ({ ...each, zone: "zone-0" })) };
  const { files, missingPictures } = await collectSite({
    report: { ...fixtureReport, systems: [{ ...system, threats: [], questions: [] }] },
    catalog: fixtureCatalog,
    draw: (...asked) => drawDiagram(...asked),
  });
  const zone = files.get("sample/diagram/zone/zone-0/index.html") ?? "";
  expect(zone).not.toContain('class="drawing"');
  expect(zone.match(/data-flow="/g)).toHaveLength(flat.flows.length);
  expect(files.get(large)).toContain('class="drawing"');
  expect(missingPictures).toEqual([]);
});

test("a diagram page of 300 elements is small", () => {
  for (const path of diagramPages()) expect(gzipSync(htmlOf(path)).length, path).toBeLessThan(120_000);
});

test("one overlay shows at a time, without script, and keeps its place in the address with it", async () => {
  await opening(
    small,
    async (page) => {
      const legends = page.locator(".legend:visible");
      expect(await legends.count()).toBe(1);
      for (const name of ["Untrusted reach", "Data class", "Controls", "Threats"]) {
        await page.getByRole("radio", { name }).check();
        expect(await legends.count(), name).toBe(1);
      }
    },
    { javaScriptEnabled: false },
  );
  await opening(small, async (page) => {
    await page.getByRole("radio", { name: "Untrusted reach" }).check();
    expect(new URL(page.url()).search).toBe("?overlay=reach");
    expect(await page.locator(".drawing .tab").first().isVisible()).toBe(false);
    await page.getByRole("radio", { name: "Data class" }).check();
    await page.goBack();
    expect(await page.getByRole("radio", { name: "Untrusted reach" }).isChecked()).toBe(true);
    await page.reload();
    expect(await page.getByRole("radio", { name: "Untrusted reach" }).isChecked()).toBe(true);
    const [reached, rest] = await page.evaluate<[string[], string[]]>(inDiagram.strokes);
    expect(reached).toHaveLength(1);
    expect(rest).toHaveLength(1);
    expect(rest).not.toEqual(reached);
  });
});

test("the picture is one tab stop, arrows follow flows, Escape leaves it", () =>
  opening(small, async (page) => {
    const before = page.locator(".toolbar button").last();
    await before.focus();
    await page.keyboard.press("Tab");
    const seen: string[] = [];
    for (let step = 0; step < 3; step++) {
      seen.push(await page.evaluate<string>(inDiagram.focusedName));
      await page.keyboard.press("ArrowRight");
    }
    expect(new Set(seen).size).toBeGreaterThan(1);
    expect(seen[0]).toMatch(/, zone .*threat.*; \d+ flows? in, \d+ out$/);
    await page.keyboard.press("Escape");
    expect(await page.evaluate(inDiagram.inPicture)).toBe(false);
    await before.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(inDiagram.inPicture)).toBe(false);
  }));

test("axe finds nothing on any overlay, light or dark", () =>
  opening(small, async (page) => {
    for (const colorScheme of ["light", "dark"] as const)
      for (const overlay of ["reach", "data", "controls"]) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${server.url}${small}?overlay=${overlay}`);
        const { violations } = await new AxeBuilder({ page }).include(".diagram").analyze();
        expect(violations.map(({ id, nodes }) => `${colorScheme} ${overlay} ${id}: ${nodes[0]?.html ?? ""}`)).toEqual([]);
      }
  }));

test("an attack path is walked by button and key, in the list and in the picture at once", () =>
  opening("support-assistant/paths/index.html", async (page) => {
    const path = page.locator("#path-1");
    const count = await path.locator("[data-step]").count();
    const next = path.getByRole("button", { name: "Next step" });
    await next.click();
    await page.keyboard.press("ArrowRight");
    expect(await path.locator("[aria-current=step]").getAttribute("data-step")).toBe("2");
    expect(await path.locator(".drawing .here").count()).toBeGreaterThan(0);
    expect(await path.locator(".drawing .here:not(.step-2)").count()).toBe(0);
    expect(await path.getByRole("status").innerText()).toContain(`Step 2 of ${count}`);
    await page.keyboard.press("ArrowLeft");
    expect(await path.locator("[aria-current=step]").getAttribute("data-step")).toBe("1");
    await page.keyboard.press("Escape");
    expect(await path.locator("[aria-current=step]").count()).toBe(0);
    for (let step = 0; step < count; step++) await next.click();
    expect(await next.isDisabled()).toBe(true);
  }));

test("without script a path is a numbered list beside a picture with the same numbers", () =>
  opening(
    "support-assistant/paths/index.html",
    async (page) => {
      const path = page.locator("#path-1");
      const steps = fixtureReport.systems[0]?.paths[0]?.steps ?? [];
      expect(await path.locator("[data-step]").count()).toBe(steps.length);
      const numbers = (await path.locator(".drawing .chip-text.note").allTextContents()).flatMap((text) => text.split(", "));
      expect(numbers.map(Number).toSorted((a, b) => a - b)).toEqual(steps.map((_, index) => index + 1));
    },
    { javaScriptEnabled: false },
  ));

test("a threat's page says in picture and words where it is introduced, exposed and mitigated", () => {
  const [support] = fixtureReport.systems;
  for (const threat of support?.threats ?? []) {
    const html = htmlOf(`support-assistant/t/${threat.id}/index.html`);
    expect(/<text class="(?:chip-text note|flow-label)"[^>]*>[IM() ]*E[IM() ]*</.test(html), threat.id).toBe(true);
    expect(html.includes("<b>E</b> exposed at"), threat.id).toBe(true);
    const introduced = (threat.bindings[0]?.route.length ?? 0) > 0;
    expect(html.includes("<b>I</b> introduced at"), threat.id).toBe(introduced);
  }
});

test("ways from one component to another are listed, drawn, and kept in the address", () =>
  opening(small, async (page) => {
    const [from, to] = [page.locator(".ways select").first(), page.locator(".ways select").last()];
    await from.selectOption("tickets");
    await to.selectOption("mailer");
    const ways = page.locator(".ways li");
    expect(await ways.count()).toBeGreaterThan(0);
    expect(await ways.first().innerText()).toMatch(/^Ticket.* → .*Mailer$/);
    const hops = (await ways.first().innerText()).split(" → ").length - 1;
    expect(await page.locator(".drawing .edge.on-way").count()).toBe(hops);
    expect(new URL(page.url()).search).toBe("?from=tickets&to=mailer");
    await page.reload();
    expect(await page.locator(".drawing .edge.on-way").count()).toBe(hops);
    await from.selectOption("mailer");
    await to.selectOption("tickets");
    expect(await page.locator(".ways [role=status]").innerText()).not.toBe("");
    await page.goBack();
    await page.goBack();
    expect(await page.locator(".drawing .edge.on-way").count()).toBe(hops);
    await to.selectOption("");
    const leaving = fixtureReport.systems[0]?.flows.filter(
      (flow) => flow.from === "tickets" || (flow.to === "tickets" && flow.returns.length > 0),
    );
    expect(await page.locator(".drawing .edge.on-way").count()).toBe(leaving?.length);
    await page.goBack();
    expect(await page.locator(".drawing .edge.on-way").count()).toBe(hops);
  }));

test("in print the whole picture is on one page, without what only screens can do", () =>
  opening(
    small,
    async (page) => {
      await page.emulateMedia({ media: "print" });
      const picture = await page.locator(".drawing svg").boundingBox();
      expect((picture?.x ?? 0) + (picture?.width ?? Infinity)).toBeLessThanOrEqual(700);
      expect(picture?.height).toBeLessThanOrEqual(1000);
      for (const part of [".toolbar", ".overlays", ".ways"]) expect(await page.locator(part).isVisible(), part).toBe(false);
    },
    { viewport: { width: 700, height: 1000 } },
  ));

test.each([true, false])("in print a picture's boxes are in the picture, with script: %s", async (javaScriptEnabled) => {
  for (const path of [small, "support-assistant/paths/index.html"])
    await opening(
      path,
      async (page) => {
        await page.emulateMedia({ media: "print" });
        const picture = await page.locator(".drawing svg").first().boundingBox();
        const box = await page.locator(".drawing .node").first().boundingBox();
        expect(box?.y, path).toBeGreaterThanOrEqual(picture?.y ?? Infinity);
        expect(box?.x, path).toBeGreaterThanOrEqual(picture?.x ?? Infinity);
        expect((box?.y ?? Infinity) + (box?.height ?? 0), path).toBeLessThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0) + 1);
      },
      { javaScriptEnabled },
    );
});

test.each([360, 600, 900, 1280])("at %i pixels a picture begins with nothing but itself in its frame", (width) =>
  opening(
    large,
    async (page) => {
      for (const path of diagramPages()) {
        await page.goto(server.url + path);
        if ((await page.locator(".drawing").count()) > 0) expect(await page.evaluate<number>(inDiagram.beyond), path).toBeLessThan(4);
      }
    },
    { viewport: { width, height: 700 } },
  ),
);
