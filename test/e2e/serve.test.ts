import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { threatenedModel } from "../cli/models.ts";
import { bin } from "../cli/run-cli.ts";
import { temporaryFolder } from "../cli/temporary-folder.ts";
import { findChromium } from "./find-chromium.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const folder = temporaryFolder({ "package.json": "{}", "desk.yaml": threatenedModel });
const save = (text: string): void => writeFileSync(join(folder, "desk.yaml"), text);
let server: ChildProcess;
let address: URL;
let said = "";
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox", "--disable-gpu", "--no-first-run"] });
  page = await browser.newPage();
  server = spawn(process.execPath, [bin, "serve", "--port", "0", "--no-color"], { cwd: folder });
  server.stdout?.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await vi.waitFor(() => expect(said).toMatch(/^http:\S+/), { timeout: 60_000 });
  address = new URL(/^http:\S+/.exec(said)?.[0] ?? "");
});

afterAll(async () => {
  await browser?.close();
  server?.kill();
});

const ask = (path: string, options: { host?: string; method?: string } = {}): Promise<{ status: number | undefined; type: string }> =>
  new Promise((resolve, reject) => {
    const { host = address.host, method = "GET" } = options;
    request({ host: "127.0.0.1", port: address.port, path, method, headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode, type: String(response.headers["content-type"]) });
    })
      .once("error", reject)
      .end();
  });

test("only pages of the site are served, only to be read, and only to this machine", async () => {
  expect(await ask("/desk/")).toEqual({ status: 200, type: "text/html; charset=utf-8" });
  expect(await ask("/assets/style.css")).toEqual({ status: 200, type: "text/css; charset=utf-8" });
  for (const path of ["/desk.yaml", "/../desk.yaml", "/%2e%2e/desk.yaml", "/..%2fdesk.yaml", "/%", "//etc/passwd", "/__proto__"])
    expect((await ask(path)).status, path).toBe(404);
  for (const host of ["evil.example", `evil.example:${address.port}`, "127.0.0.1", "127.0.0.1.evil.example"])
    expect((await ask("/desk/", { host })).status, host).toBe(421);
  expect((await ask("/desk/", { method: "POST" })).status).toBe(405);
  expect((await ask("/desk/", { host: `localhost:${address.port}` })).status).toBe(200);
});

test("a page follows what is saved, and stays where that is broken", async () => {
  const refused: string[] = [];
  page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
  await page.goto(new URL("desk/", address).href);
  await expectOnPage("refunds");
  expect(await page.locator(".stale").count()).toBe(0);

  save(threatenedModel.replaceAll("refunds", "payout"));
  await expectOnPage("payout");
  expect(said).toContain("tool-misuse@payout");

  save("bartizan: 1\nsystem: [\n");
  await page.locator(".stale").waitFor();
  await expectOnPage("payout");
  const fresh = await browser.newPage();
  await fresh.goto(new URL("desk/threats/", address).href);
  await fresh.locator(".stale").waitFor();

  save(threatenedModel);
  await expectOnPage("refunds");
  expect(await page.locator(".stale").count()).toBe(0);
  expect(refused).toEqual([]);
});

test("it ends when it is told to", async () => {
  server.kill("SIGINT");
  const [code] = (await once(server, "exit")) as [number];
  expect(code).toBe(0);
});

const expectOnPage = (name: string): Promise<void> => page.locator(`main a:has-text("${name}")`).first().waitFor({ state: "attached" });
