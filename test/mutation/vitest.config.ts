import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests of random and of many systems take long: they judge a part of the engine only where it is theirs. */
const slow: Readonly<Record<string, string>> = { properties: "", trifecta: "", plan: "plan", "planned-gains": "what-if" };
const left = Object.keys(slow).filter((test) => slow[test] !== process.env["BARTIZAN_AREA"]);

export default defineConfig({
  resolve: {
    alias: [
      // Workspaces are linked to where they were written, not to the copy in which the engine is changed.
      { find: "@bartizan/engine", replacement: here("../../packages/engine/src/index.ts") },
      { find: /^\.\.?\/catalog-sources\.ts$/, replacement: here("provided-sources.ts") },
    ],
  },
  test: {
    include: ["test/engine/*.test.ts"],
    exclude: left.map((test) => `test/engine/${test}.test.ts`),
    globalSetup: here("provide-sources.ts"),
    // Stryker stops what takes too long; a busy machine alone proves nothing.
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 1,
    pool: "threads",
  },
});
