import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "../e2e/find-chromium.ts";
import { serveFolder } from "../e2e/serve-folder.ts";
import { generateModel } from "./generate-model.ts";

/** Elements of the one large system, and how many small ones make the large site. */
const elements = 300;
const systems = { count: 100, elements: 30 };
/** How much slower than this machine a reader's is taken to be. */
const slowdown = 4;
const runs = 7;

const bin = fileURLToPath(new URL("../../packages/cli/bin/bartizan.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "bartizan-budgets-"));
const rows: [what: string, budget: string, value: string][] = [];
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
const gz = (...files: string[]): number => files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);

/** Writes models into a folder of their own, which is a project. */
const project = (name: string, texts: readonly string[]): string => {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, "package.json"), "{}");
  texts.forEach((text, index) => writeFileSync(join(path, `system-${index}.yaml`), text));
  return path;
};
const seconds = (words: readonly string[], cwd: string): number => {
  const start = performance.now();
  execFileSync(process.execPath, [bin, ...words], { cwd, stdio: "ignore" });
  return (performance.now() - start) / 1000;
};

/** Milliseconds from an act of the reader until the page is painted again. @param act in the words of the page */
const paintAfter = (page: Page, act: string): Promise<number> =>
  page.evaluate<number>(`new Promise((resolve) => {
    const start = performance.now();
    ${act}
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  })`);
const medianPaint = async (page: Page, acts: readonly string[]): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    // oxlint-disable-next-line no-await-in-loop -- one act after another, as a reader does
    times.push(await paintAfter(page, acts[run % acts.length] ?? ""));
  }
  return median(times);
};

try {
  const one = project("one", [generateModel(elements)]);
  const site = join(folder, "site");
  rows.push([`building ${elements} elements`, "5 s", `${seconds(["report", "--output", site], one).toFixed(1)} s`]);
  execFileSync(process.execPath, [bin, "check", "--output", `html=${join(folder, "one.html")}`], { cwd: one, stdio: "ignore" });
  const base = join(site, "system-0");
  const diagram = join(base, "diagram", "index.html");
  rows.push(
    ["script of a page, gz", "30 kB", kilobytes(gz(join(site, "assets", "client.js")))],
    [
      "diagram page with style and script, gz",
      "120 kB",
      kilobytes(gz(diagram, join(site, "assets", "style.css"), join(site, "assets", "client.js"))),
    ],
    ["search index, gz", "150 kB", kilobytes(gz(join(site, "assets", "search.js"), join(base, "search.js")))],
    ["one file of all, raw", "600 kB", kilobytes(statSync(join(folder, "one.html")).size)],
  );

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run"],
  });
  const server = await serveFolder(site, "/");
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(`
    globalThis.moved = 0;
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => (globalThis.moved += entry.value)))
      .observe({ type: "layout-shift", buffered: true });
  `);
  const slow = await page.context().newCDPSession(page);
  await page.goto(`${server.url}system-0/diagram/index.html`);
  await page.waitForTimeout(500);
  rows.push(["layout shift of the diagram page", "0", String(await page.evaluate("globalThis.moved"))]);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const overlays = await page.locator("[data-overlays] input[type=radio]").count();
  const pressing = Array.from(
    { length: overlays },
    (_, index) => `document.querySelectorAll("[data-overlays] input[type=radio]")[${index}].click()`,
  );
  rows.push([
    `overlay at ${slowdown}x`,
    "200 ms",
    `${(await medianPaint(page, [...pressing.slice(1), ...pressing.slice(0, 1)])).toFixed(0)} ms`,
  ]);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const picture = await page.locator("[data-diagram] .drawing svg").boundingBox();
  if (picture) {
    const frames = page.evaluate<number>(`new Promise((resolve) => {
      let count = 0;
      const start = performance.now();
      const tick = () => (count++, performance.now() - start < 1500 ? requestAnimationFrame(tick) : resolve(count / 1.5));
      requestAnimationFrame(tick);
    })`);
    await page.mouse.move(picture.x + 300, picture.y + 150);
    await page.mouse.down();
    await page.mouse.move(picture.x + 500, picture.y + 300, { steps: 90 });
    await page.mouse.up();
    rows.push(["panning", "40 frames a second", `${(await frames).toFixed(0)} frames a second`]);
  }
  await page.goto(`${server.url}system-0/threats/index.html`);
  await page.waitForTimeout(300);
  await slow.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  const typing = ["s:open", "", "injection", "sev:high+", ""].map(
    (text) =>
      `const box = document.getElementById("filter-box"); box.value = ${JSON.stringify(text)}; box.dispatchEvent(new Event("input", { bubbles: true }));`,
  );
  const threats = await page.locator("main tbody tr").count();
  rows.push([`filter of ${threats} threats at ${slowdown}x`, "200 ms", `${(await medianPaint(page, typing)).toFixed(0)} ms`]);
  await browser.close();
  await server.close();

  const small = generateModel(systems.elements);
  const many = project(
    "many",
    Array.from({ length: systems.count }, (_, index) => small.replace(/name: [^}]*/, `name: System ${index} `)),
  );
  const report = (name: string): string[] => ["report", "--output", join(folder, `${name}-site`), "--cache", join(folder, `${name}-cache`)];
  const whole = seconds(report("many"), many);
  const changed = join(many, "system-0.yaml");
  writeFileSync(changed, readFileSync(changed, "utf8").replace(/name: [^}]*/, "name: Another system "));
  const again = seconds(report("many"), many);
  const half = project(
    "half",
    Array.from({ length: systems.count / 2 }, (_, index) => readFileSync(join(many, `system-${index}.yaml`), "utf8")),
  );
  const part = seconds(report("half"), half);
  rows.push([
    `building ${systems.count} systems of ${systems.elements}`,
    "40 s",
    `${whole.toFixed(1)} s, half of them ${part.toFixed(1)} s`,
  ]);
  rows.push(["building them again after a change in one", `${(whole / 10).toFixed(1)} s`, `${again.toFixed(1)} s`]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
const width = Math.max(...rows.map(([what]) => what.length));
const line = (what: string, budget: string, value: string): string => `${what.padEnd(width)}  ${budget.padStart(20)}  ${value}`;
console.log([line("", "budget", "value"), ...rows.map((row) => line(...row))].join("\n"));
