import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Quick tests, without a browser, a command line or random systems; the slow ones about a part of the engine only where that is changed. */
const quick = [
  "{analysis,answers,conditions,paths,risk,rule-alone,rule-mistakes,named-controls,what-if}",
  "{control-strength,describe-catalog,guardrail-coverage,influence,own-threats,three-values}",
];
const slow: Readonly<Record<string, readonly string[]>> = { plan: ["plan"], "what-if": ["planned-gains"] };
const tests = [...quick, ...(slow[process.env["BARTIZAN_AREA"] ?? ""] ?? [])];

export default defineConfig({
  resolve: {
    alias: [
      // Workspaces are linked to where they were written, not to the copy in which the engine is changed.
      { find: "@bartizan/engine", replacement: here("../../packages/engine/src/index.ts") },
      { find: /^\.\.?\/catalog-sources\.ts$/, replacement: here("provided-sources.ts") },
    ],
  },
  test: {
    include: tests.map((name) => `test/engine/${name}.test.ts`),
    globalSetup: here("provide-sources.ts"),
    // Stryker stops what takes too long; a busy machine alone proves nothing.
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 1,
    pool: "threads",
  },
});
