import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { writers } from "@bartizan/write";
import { expect, test } from "vitest";
import type { MutantRecord } from "./judge-mutants.ts";
import { gentleChanges, roughChanges } from "./model-changes.ts";

/** 10,000 where somebody asks for the full count: BARTIZAN_MUTANTS=10000. */
const count = Number(process.env["BARTIZAN_MUTANTS"] ?? 200);
const seed = 20_261_122;
const milliseconds = 120_000 + count * 300;

/** What became of the mutants, in a process that has little memory and is ended where it hangs. */
const judged = async (): Promise<{ records: MutantRecord[]; end: string }> => {
  const script = fileURLToPath(new URL("judge-mutants.ts", import.meta.url));
  const words = ["--max-old-space-size=256", "--import", "tsx", script, String(count), String(seed)];
  const { stdout, end } = await promisify(execFile)(process.execPath, words, { timeout: milliseconds, maxBuffer: 1e9 }).then(
    ({ stdout }) => ({ stdout, end: "fine" }),
    (error: Error & { stdout: string }) => ({ stdout: error.stdout, end: error.message }),
  );
  const records = stdout.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line) as MutantRecord]));
  return { records, end };
};

test("mutants of models bring diagnostics or an analysis that every writer can write", { timeout: milliseconds + 10_000 }, async () => {
  const { records, end } = await judged();
  const share = (is: (record: MutantRecord) => boolean): number => records.filter(is).length / count;
  const most = (number: (record: MutantRecord) => number): number =>
    records.reduce((before, record) => Math.max(before, number(record)), 0);

  // One that hangs or crashes is the one behind the last that is told.
  expect({ end, told: records.length }).toEqual({ end: "fine", told: count });
  expect(records.flatMap(({ faults }, index) => faults.map((fault) => `${index}: ${fault}`))).toEqual([]);
  expect(most((record) => record.milliseconds)).toBeLessThan(2000);
  expect(most((record) => record.megabytes)).toBeLessThan(500);

  // Mutants that nobody takes for YAML, or for a model, would prove little.
  expect(share(({ parsed }) => parsed)).toBeGreaterThan(1 / 3);
  for (const { name } of writers) expect(share((record) => record.writers.includes(name))).toBeGreaterThan(1 / 20);
  for (const half of ["tree", "text"])
    expect(records.filter((record) => record.half === half && record.writers.length > 0)).not.toHaveLength(0);
  expect(new Set(records.flatMap(({ codes }) => codes)).size).toBeGreaterThan(12);
  const done = new Set(records.flatMap(({ changes }) => changes));
  expect([...Object.keys(gentleChanges), ...Object.keys(roughChanges)].filter((name) => !done.has(name))).toEqual([]);
});
