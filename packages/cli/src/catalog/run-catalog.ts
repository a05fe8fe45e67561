import { realpathSync } from "node:fs";
import { byPlace, coverageOf, isError, noSpans, type Diagnostic } from "@bartizan/model";
import { parseYaml } from "@bartizan/read";
import { renderDiagnostics } from "@bartizan/write";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { similarIds } from "../explain/similar-ids.ts";
import { loadCatalog, loadCatalogPages } from "../load/catalog.ts";
import { logLine, printResult, tellProgress } from "../output.ts";
import { judgeWithOwnCatalogs } from "../own-catalogs/judge-with-own-catalogs.ts";
import { ownCatalogFiles, type OwnCatalogFiles } from "../own-catalogs/own-catalog-files.ts";
import { projectAround } from "../project/project.ts";
import { readConfiguration } from "../project/read-configuration.ts";
import { terminalOf } from "../terminal.ts";
import { coverageOfEntries, coverageTable, type CoverageFormat } from "./coverage-text.ts";
import { testExamples, type ExampleFailure, type RuleExamples } from "./test-examples.ts";

export interface CatalogOptions {
  format: CoverageFormat;
  color?: boolean;
}

/** `catalog test` and `catalog coverage`. */
export const runCatalog = async ([task = "", ...words]: readonly string[], options: CatalogOptions): Promise<ExitCode> => {
  if (task === "test") return testCatalog(words, options);
  if (task === "coverage") return showCoverage(words, options);
  throw new InputError(`There is no "bartizan catalog ${task}".`, "Write bartizan catalog test, or bartizan catalog coverage.");
};

/** Runs the examples of the named catalogs, or of the project's, or of the built-in one where it has none. */
const testCatalog = async (folders: readonly string[], options: CatalogOptions): Promise<ExitCode> => {
  const { own, diagnostics, texts, seconds } = ownOf(folders);
  const wrong = [...diagnostics, ...own.diagnostics];
  if (own.files.length === 0) {
    if (wrong.length > 0) return tell(wrong, texts, options);
    const rules = builtInExamples();
    const { run, failures } = testExamples(rules, loadCatalog(), tellTested(rules.length));
    return tellExamples(run, failures) ? exitCodes.fault : exitCodes.fine;
  }
  const rules = own.files.filter(({ sort }) => sort === "rule");
  const job = { files: own.files, models: [], withExamples: true };
  const judged = await judgeWithOwnCatalogs(job, seconds, tellTested(rules.length));
  const told = tell([...wrong, ...judged.diagnostics], texts, options);
  const failed = tellExamples(judged.examples.run, judged.examples.failures);
  return worstOf(told, failed ? exitCodes.inputWrong : exitCodes.fine);
};

const tellTested =
  (rules: number) =>
  (done: number): void =>
    tellProgress("Testing", done, rules, "rule");

interface Own {
  own: OwnCatalogFiles;
  /** About the configuration. */
  diagnostics: Diagnostic[];
  texts: { file: string; text: string }[];
  seconds: number | undefined;
}

/** The catalogs that the words name, from the current folder, or else those of the configuration. */
const ownOf = (folders: readonly string[]): Own => {
  const project = projectAround(process.cwd());
  const { config, spans, diagnostics, texts } = readConfiguration(project);
  const named = folders.length > 0 ? { config: { catalogs: [...folders] }, spans: noSpans } : { config, spans };
  const own = ownCatalogFiles(named, project, folders.length > 0 ? realpathSync(process.cwd()) : project.root);
  return { own, diagnostics, texts: [...texts, ...own.files], seconds: config.catalogSeconds };
};

const builtInExamples = (): RuleExamples[] =>
  loadCatalogPages().rules.map(({ id, examples }) => ({
    id,
    file: `catalogs/threats/${id}.yaml`,
    examples: { fires: parseYaml(examples.fires, id).document as object, silent: parseYaml(examples.silent, id).document as object },
  }));

const tell = (diagnostics: readonly Diagnostic[], texts: Own["texts"], options: CatalogOptions): ExitCode => {
  if (diagnostics.length === 0) return exitCodes.fine;
  const lines = (file: string): string[] | undefined => texts.find((each) => each.file === file)?.text.split(/\r?\n/);
  const terminal = terminalOf(process.stderr, process.env, options.color);
  logLine(renderDiagnostics(diagnostics.toSorted(byPlace), { ...terminal, sources: lines }).trimEnd());
  return diagnostics.some(isError) ? exitCodes.inputWrong : exitCodes.fine;
};

/** @returns whether any failed */
const tellExamples = (run: number, failures: readonly ExampleFailure[]): boolean => {
  for (const { file, rule, example, problem } of failures) printResult(`${file}: the example "${example}" of ${rule} ${problem}\n`);
  printResult(`${run} examples, ${failures.length} failed\n`);
  return failures.length > 0;
};

const showCoverage = async ([framework]: readonly string[], options: CatalogOptions): Promise<ExitCode> => {
  const { own, diagnostics, texts, seconds } = ownOf([]);
  const judged =
    own.files.length === 0 ? undefined : await judgeWithOwnCatalogs({ files: own.files, models: [], withExamples: false }, seconds);
  const told = tell([...diagnostics, ...own.diagnostics, ...(judged?.diagnostics ?? [])], texts, options);
  const all = coverageOf(judged?.catalogPages() ?? loadCatalogPages());
  if (framework === undefined) printResult(coverageTable(all, options.format));
  else {
    const wanted = all.filter((list) => [list.framework.id, list.framework.family].includes(framework));
    if (wanted.length === 0) {
      const known = all.map((list) => list.framework.id);
      throw new InputError(`There is no framework "${framework}".`, `The nearest: ${similarIds(framework, known, 3).join(", ")}`);
    }
    printResult(coverageOfEntries(wanted, options.format));
  }
  return told;
};
