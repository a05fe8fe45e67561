import { parentPort, workerData } from "node:worker_threads";
import { testExamples } from "../catalog/test-examples.ts";
import { inquirer } from "../inquire/inquirer.ts";
import { judgeModels } from "../load/judge-models.ts";
import { compileOwnCatalogs } from "./compile-own-catalogs.ts";
import type { OwnCatalogJob, OwnCatalogResult } from "./own-catalog-job.ts";
import { watchedRules } from "./watched-rules.ts";

// Everything that an own rule can make slow or large happens in here, so that whoever started the worker can end it.
const { files, models, withExamples, inquiry, progress } = workerData as OwnCatalogJob;
const counters = new Int32Array(progress);
const places = new Map(files.map(({ file }, index) => [file, index + 1]));
const begin = (file: string | undefined): void => {
  Atomics.store(counters, 0, places.get(file ?? "") ?? 0);
};
/** Begins one of several things, the first few of which are done. */
const beginAfter = (done: number, file?: string): void => {
  begin(file);
  Atomics.store(counters, 1, done);
};

const { catalog, pages, rules, diagnostics } = compileOwnCatalogs(files, begin);
const fileOf = new Map(rules.map(({ file, value }) => [value.id, file]));
const watched = { ...catalog, rules: watchedRules(catalog.rules, (id) => begin(fileOf.get(id))) };
begin(undefined);
const judged = await judgeModels(models, watched, inquiry && (await inquirer(inquiry)), beginAfter, (error) => {
  // What an own rule brought the engine to fall over is not our fault: the other side leaves the rule out and asks again.
  if (Atomics.load(counters, 0) > 0) throw error;
});
const examples = withExamples
  ? testExamples(
      rules.map(({ file, value }) => ({ ...value, file })),
      watched,
      (done, { file }) => beginAfter(done, file),
    )
  : { run: 0, failures: [] };
const result: OwnCatalogResult = {
  ...judged,
  diagnostics,
  pages,
  examples,
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is about windows
parentPort?.postMessage(result);
