import { readdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { Stryker } from "@stryker-mutator/core";

const { values, positionals } = parseArgs({
  options: { all: { type: "boolean", default: false }, percent: { type: "string" } },
  allowPositionals: true,
});
const engine = "packages/engine/src";
const percent = values.all ? "100" : (values.percent ?? (positionals.length > 0 ? "100" : "10"));
process.env["BARTIZAN_MUTANTS"] = String(Number(percent) / 100);

/** The folders of the engine, and the files beside them. */
const areas = readdirSync(engine, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [{ area: entry.name, mutate: [`${engine}/${entry.name}/**/*.ts`] }] : []))
  .concat({ area: "engine", mutate: [`${engine}/*.ts`] });

/** Changes one area after the other: all changes together would slow down every test. */
const tried = async ({ area, mutate }: (typeof areas)[number]) => {
  process.env["BARTIZAN_AREA"] = area;
  const results = await new Stryker({
    mutate,
    testRunner: "vitest",
    vitest: { configFile: "test/mutation/vitest.config.ts", related: false },
    plugins: [import.meta.resolve("@stryker-mutator/vitest-runner"), import.meta.resolve("./sample.js")],
    checkers: ["sample"],
    concurrency: 2,
    timeoutMS: 5000,
    timeoutFactor: 3,
    reporters: ["html", "json"],
    htmlReporter: { fileName: `dist/mutation/${area}.html` },
    jsonReporter: { fileName: `dist/mutation/${area}.json` },
    tempDirName: "dist/mutation/sandbox",
    ignorePatterns: ["dist", "site"],
    // Stryker would read it with an interface that the compiler no longer has. Nothing here hangs on it.
    tsconfigFile: "none",
    warnings: false,
  }).runMutationTest();
  const count = (status: (typeof results)[number]["status"]): number => results.filter((each) => each.status === status).length;
  return {
    area,
    killed: count("Killed"),
    timeout: count("Timeout"),
    survived: count("Survived"),
    uncovered: count("NoCoverage"),
    all: results.filter(({ statusReason }) => statusReason !== "prose").length,
  };
};
type Counts = Awaited<ReturnType<typeof tried>>;

const sum = (a: Counts, b: Counts): Counts => ({
  area: "together",
  killed: a.killed + b.killed,
  timeout: a.timeout + b.timeout,
  survived: a.survived + b.survived,
  uncovered: a.uncovered + b.uncovered,
  all: a.all + b.all,
});

const triedOf = ({ killed, timeout, survived, uncovered }: Counts): number => killed + timeout + survived + uncovered;
const foundOf = ({ killed, timeout }: Counts): number => killed + timeout;

/** The interval of Wilson: where the score of all lies with 95 %, in per cent, by what was found of those drawn. */
const interval = (found: number, drawn: number): [from: number, to: number] => {
  const z2 = 1.96 ** 2;
  const middle = found + z2 / 2;
  const width = 1.96 * Math.sqrt((found * (drawn - found)) / drawn + z2 / 4);
  return [(100 * (middle - width)) / (drawn + z2), (100 * (middle + width)) / (drawn + z2)];
};

const print = (...cells: readonly (string | number)[]): void =>
  console.log(cells.map((cell, index) => (index === 0 ? String(cell).padEnd(12) : String(cell).padStart(11))).join(""));
const printCounts = (counts: Counts): void =>
  print(
    counts.area,
    counts.all,
    triedOf(counts),
    counts.killed,
    counts.timeout,
    counts.survived,
    counts.uncovered,
    `${((100 * foundOf(counts)) / triedOf(counts)).toFixed(1)} %`,
  );

const results: Counts[] = [];
for (const area of positionals.length > 0 ? [{ area: "named", mutate: positionals }] : areas) results.push(await tried(area));
print("", "changes", "tried", "killed", "timed out", "survived", "not reached", "score");
for (const counts of results) if (triedOf(counts) > 0) printCounts(counts);
const together = results.reduce(sum);
printCounts(together);
if (triedOf(together) < together.all) {
  const [from, to] = interval(foundOf(together), triedOf(together));
  console.log(`This is a sample. The score of all changes lies between ${from.toFixed(1)} and ${to.toFixed(1)} % (95 %, Wilson).`);
}
