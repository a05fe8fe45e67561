import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { catalogMutants } from "./catalog-mutants.ts";
import { threatenedModel } from "./models.ts";
import { runCli } from "./run-cli.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const folder = new URL("../../catalogs/threats/", import.meta.url);
const rules = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8"));

/** 5000 where somebody asks for the full count: BARTIZAN_MUTANTS=5000. */
const count = Number(process.env["BARTIZAN_MUTANTS"] ?? 500);
const each = 100;
const mutants = catalogMutants(rules, count, 20_261_121);

interface Result {
  systems: { rulesRun: number }[];
  diagnostics: { code: string; pointer: string; message: string; span?: { file: string } }[];
}

const rulesRun = new Set<number>();
const batches = Array.from({ length: Math.ceil(count / each) }, (_, index) => index);

test.for(batches)("mutants of rules bring diagnostics and nothing worse, batch %i", { timeout: 60_000 }, (batch) => {
  const files = mutants
    .slice(batch * each, (batch + 1) * each)
    .map((text, index): [string, string] => [`own/threats/mutant-${batch * each + index}.yaml`, text]);
  const cwd = temporaryFolder({
    ...Object.fromEntries(files),
    "desk.yaml": threatenedModel,
    "bartizan.config.yaml": "catalogs: [own]\ncatalogSeconds: 2\n",
  });
  const { status, stdout, stderr } = runCli(["check", "--format", "json"], { cwd });
  expect(stderr).not.toContain("a fault of bartizan");
  expect([0, 2]).toContain(status);
  const { systems, diagnostics } = JSON.parse(stdout) as Result;
  for (const { span } of diagnostics) expect(span?.file).toMatch(/^own\/threats\/mutant-\d+\.yaml$/);
  // What is left out as a whole took too long, too much memory, or brought the engine to fall over.
  expect(diagnostics.filter(({ code, pointer }) => code === "catalog-problem" && pointer === "")).toEqual([]);
  rulesRun.add(systems[0]?.rulesRun ?? 0);
});

test("some mutants are good rules, and run", () => {
  expect(Math.max(...rulesRun)).toBeGreaterThan(rules.length);
});
