// Reads, judges and writes mutants of models, as many as asked for, and tells of each in a line of JSON. A process of its own, so that one
// that hangs, crashes or takes too much memory is seen from outside.
import { readdirSync, readFileSync } from "node:fs";
import { analyse, describeCatalog } from "@bartizan/engine";
import { isError, type Loaded, type Model } from "@bartizan/model";
import { parseYaml, readYamlModel } from "@bartizan/read";
import { writers } from "@bartizan/write";
import { Ajv2020 } from "ajv/dist/2020.js";
import { stringify } from "yaml";
import schema from "../../packages/model/src/generated/report.schema.json" with { type: "json" };
import { builtInCatalog } from "../built-in-catalog.ts";
import { reportOf } from "../write/analysis-of.ts";
import { modelMutants, type Mutant } from "./model-mutants.ts";

export interface MutantRecord extends Omit<Mutant, "text"> {
  parsed: boolean;
  /** Names of the writers that wrote it; none where it is no model. */
  writers: string[];
  codes: string[];
  /** What should not have happened. */
  faults: string[];
  /** Of processor time. */
  milliseconds: number;
  /** Most memory that the process has had so far. */
  megabytes: number;
}

const { sources, catalog } = builtInCatalog();
const pages = describeCatalog(sources, stringify);
const controls = new Map(catalog.controls.map((control) => [control.id, control]));
const isReport = new Ajv2020({ strict: false }).compile(schema);

const textsIn = (folder: string): string[] => {
  const root = new URL(`../../models/${folder}`, import.meta.url);
  return readdirSync(root).flatMap((name) => (name.endsWith(".yaml") ? [readFileSync(new URL(name, root), "utf8")] : []));
};
const examples = sources.rules.flatMap(({ value }) => Object.values(value.examples).map((example) => stringify(example)));

const judge = async (text: string, record: MutantRecord): Promise<void> => {
  record.parsed = parseYaml(text, "mutant.yaml").state === "whole";
  const loaded = readYamlModel(text, "mutant.yaml", controls);
  const { diagnostics } = loaded;
  record.codes = [...new Set(diagnostics.map(({ code }) => code))];
  if (diagnostics.some(isError) !== (loaded.model === undefined)) record.faults.push("neither a model nor an error");
  if (diagnostics.some(({ hint, span }) => hint === "" || span === undefined)) record.faults.push("a diagnostic without a place or a hint");
  if (!hasModel(loaded)) return;
  const report = reportOf([analyse(loaded, catalog, "mutant")], diagnostics);
  if (!isReport(JSON.parse(JSON.stringify(report)))) record.faults.push(`not as the schema says: ${JSON.stringify(isReport.errors)}`);
  for (const writer of writers) {
    const written = await writer.write({ report, catalog: pages, options: { color: true, width: 80, verbose: true } });
    if (!written.endsWith("\n")) record.faults.push(`${writer.name} wrote nothing whole`);
    record.writers.push(writer.name);
  }
};

const hasModel = (loaded: Loaded): loaded is Loaded & { model: Model } => loaded.model !== undefined;

const blank = (): Omit<MutantRecord, keyof Mutant> => ({
  parsed: false,
  writers: [],
  codes: [],
  faults: [],
  milliseconds: 0,
  megabytes: 0,
});

// What is measured is the work on a model, not the start of the process.
for (const text of textsIn("")) await judge(text, { half: "tree", changes: [], ...blank() });

const [count = "0", seed = "0"] = process.argv.slice(2);
for (const { text, ...mutant } of modelMutants([textsIn(""), textsIn("incidents/"), examples], Number(count), Number(seed))) {
  const record: MutantRecord = { ...mutant, ...blank() };
  const start = process.cpuUsage();
  await judge(text, record).catch((error: unknown) =>
    record.faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const { user, system } = process.cpuUsage(start);
  record.milliseconds = Math.round((user + system) / 1000);
  record.megabytes = Math.round(process.resourceUsage().maxRSS / 1000);
  process.stdout.write(`${JSON.stringify(record)}\n`);
}
