import { once } from "node:events";
import { resolve } from "node:path";
import { plural } from "@bartizan/write";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { layOut } from "../explain/layout.ts";
import { InputError } from "../input-error.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { logLine, printResult } from "../output.ts";
import { projectAround } from "../project/project.ts";
import { shown } from "../shown.ts";
import { terminalOf } from "../terminal.ts";
import { LiveSite } from "./live-site.ts";
import { pageServer } from "./page-server.ts";
import { updateBlocks } from "./tell-update.ts";
import { watchFiles } from "./watch-files.ts";

export interface ServeOptions {
  port: string;
  ignore?: string[];
  color?: boolean;
}

/** Shows the site at an address of this machine until it is interrupted, and makes it again whenever a file is saved. */
export const runServe = async (paths: readonly string[], options: ServeOptions): Promise<ExitCode> => {
  const port = Number(options.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InputError(`${options.port} is no port.`, "Name a number from 0 to 65535 with --port.");
  const site = new LiveSite(paths, options.ignore);
  const first = await site.update();
  const told = tellLoad(first.loaded, false);
  tellDiagnostics(first.loaded, options.color);
  if (first.loaded.found.models.length === 0) return told;

  const pages = pageServer(site);
  pages.server.listen(port, "127.0.0.1");
  await Promise.race([once(pages.server, "listening"), once(pages.server, "error").then(([error]: unknown[]) => cannotListen(error))]);
  const { port: actual } = pages.server.address() as { port: number };

  const project = projectAround(process.cwd());
  const watched = (): string[] => site.files().map((file) => resolve(project.root, file));
  let working = Promise.resolve();
  const files = watchFiles([...(paths.length > 0 ? paths : ["."]).map((path) => resolve(path)), ...watched()], () => {
    const saved = performance.now();
    working = working.then(() => follow(saved));
  });
  const follow = async (saved: number): Promise<void> => {
    try {
      const update = await site.update();
      pages.announce();
      files.add(watched());
      printResult(layOut(updateBlocks(update, performance.now() - saved), terminalOf(process.stdout, process.env, options.color)));
      tellDiagnostics(update.loaded, options.color);
    } catch (error) {
      logLine(error instanceof InputError ? shown(`${error.message} ${error.hint}`) : String(error));
    }
  };
  const { systems } = first.loaded.report;
  printResult(`http://127.0.0.1:${actual}/  shows ${plural(systems.length, "system")} to this machine alone. Ctrl-C ends it.\n`);

  await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
  await files.close();
  await pages.close();
  await working;
  return exitCodes.fine;
};

const cannotListen = (error: unknown): never => {
  throw new InputError(`Cannot listen there: ${error instanceof Error ? error.message : String(error)}`, "Name another port with --port.");
};
