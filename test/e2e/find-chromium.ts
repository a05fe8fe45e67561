import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

const wellKnown = (): string[] => {
  const { CHROMIUM_PATH, PATH = "", PROGRAMFILES = "C:\\Program Files", LOCALAPPDATA = "" } = process.env;
  const windows86 = process.env["PROGRAMFILES(X86)"] ?? "C:\\Program Files (x86)";
  return [
    ...(CHROMIUM_PATH ? [CHROMIUM_PATH] : []),
    ...(process.platform === "win32"
      ? [
          ...[PROGRAMFILES, windows86, LOCALAPPDATA].map((folder) => join(folder, "Google", "Chrome", "Application", "chrome.exe")),
          ...[windows86, PROGRAMFILES].map((folder) => join(folder, "Microsoft", "Edge", "Application", "msedge.exe")),
        ]
      : PATH.split(delimiter).flatMap((folder) => commands.map((command) => join(folder, command)))),
    ...["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...downloaded(),
  ];
};

/** What Playwright itself would start, where it has been downloaded. */
const downloaded = (): string[] => {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
};

const runs = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const wanted = `No Chromium was found, and the browser tests need one. Do one of these:
  install Chromium, Google Chrome or Microsoft Edge
  npx playwright-core install chromium --only-shell
  set CHROMIUM_PATH to the program`;

/** The browser that the tests drive; an Error that says what to install where there is none. */
export const findChromium = async (): Promise<string> => {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !runs(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH is ${CHROMIUM_PATH}, and nothing can be started there.`);
  const found = wellKnown().find(runs) ?? (await shell());
  if (found === undefined) throw new Error(wanted);
  return found;
};

/** The headless shell is a download of its own, and Playwright names its place only by starting it. */
const shell = async (): Promise<string | undefined> => {
  try {
    const server = await chromium.launchServer({ headless: true });
    const { spawnfile } = server.process();
    await server.close();
    return spawnfile;
  } catch {
    return undefined;
  }
};

const run = (command: string, args: readonly string[]): boolean =>
  spawnSync(command, args, { stdio: "inherit", shell: process.platform === "win32" }).status === 0;

const install = (): void => {
  const debian = process.platform === "linux" && process.getuid?.() === 0 && ["/usr/bin/apt-get", "/bin/apt-get"].some(runs);
  const packaged = debian && run("apt-get", ["update"]) && run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  if (!packaged) run("npx", ["playwright-core", "install", "chromium", "--only-shell"]);
};

const main = async (): Promise<string> => {
  try {
    return await findChromium();
  } catch (error) {
    if (process.env["CHROMIUM_PATH"]) throw error;
    console.log("No Chromium was found; trying to install one.");
    install();
    return findChromium();
  }
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(`Browser tests use ${await main()}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
