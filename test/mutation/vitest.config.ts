import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Tests of random and of many systems take long: they judge a part of the engine only where it is theirs. */
const slow: Readonly<Record<string, string>> = { properties: "", trifecta: "", plan: "plan", "planned-gains": "what-if" };
const left = Object.keys(slow).filter((test) => slow[test] !== process.env["BARTIZAN_AREA"]);

/** What a small system shows need not be looked for in all rules and in large systems. */
const last = ["rule-alone", "named-controls", "analysis", ...Object.keys(slow)];
class SmallFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => last.findIndex((test) => moduleId.endsWith(`/${test}.test.ts`));
    return Promise.resolve(files.toSorted((a, b) => rank(a) - rank(b)));
  }
}

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
    sequence: { sequencer: SmallFirst },
    globalSetup: here("provide-sources.ts"),
    // Stryker stops what takes too long; a busy machine alone proves nothing.
    testTimeout: 120_000,
    isolate: false,
    maxWorkers: 1,
    pool: "threads",
  },
});
