import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { vi } from "vitest";

// Processes take their time on a machine that is busy.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });

export interface CliResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** The tool as it is built in this repository. */
export const bin = fileURLToPath(new URL("../../packages/cli/bin/bartizan.js", import.meta.url));

/** Runs the built tool as a process of its own, without a terminal and without anything in the environment that is about colour. */
export const runCli = (
  words: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; bin?: string; input?: string } = {},
): CliResult => {
  const { FORCE_COLOR: _force, NO_COLOR: _no, COLUMNS: _columns, ...env } = process.env;
  return spawnSync(process.execPath, [options.bin ?? bin, ...words], {
    cwd: options.cwd,
    env: { ...env, ...options.env },
    ...(options.input !== undefined && { input: options.input }),
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
};
