import { Worker, type ResourceLimits } from "node:worker_threads";
import { bundledFile } from "../bundled-file.ts";
import type { OwnCatalogFile } from "./own-catalog-files.ts";
import { workerBundle, type OwnCatalogJob, type OwnCatalogResult } from "./own-catalog-job.ts";

export type WorkerEnd =
  | { result: OwnCatalogResult }
  /** `culprit` is the file of the team that was being worked on, if any was; where time ran out, the one that took most of it. */
  | { why: "time" | "memory" | "failure"; message: string; culprit: OwnCatalogFile | undefined };

/** What a worker may take in MB. 10,000 components, 2 MB of text, need nearly 400 without rules of a team. */
const memoryFor = (models: OwnCatalogJob["models"]): ResourceLimits => {
  const text = models.reduce((sum, model) => sum + model.text.length, 0);
  return { maxOldGenerationSizeMb: 384 + Math.ceil(text / 10_000), maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };
};

/** Milliseconds from one look at the worker to the next. */
const interval = 50;

/**
 * Runs a job in a worker and ends it when its memory is used up, or its time.
 * @param seconds of the processor that files of the team may take; what the models take without them does not count
 * @param tell is told how many models, or rules, are done
 */
export const runWorker = async (
  job: Omit<OwnCatalogJob, "progress">,
  seconds: number,
  tell: (done: number) => void,
): Promise<WorkerEnd> => {
  const progress = new SharedArrayBuffer(8);
  const [place, done] = [new Int32Array(progress, 0, 1), new Int32Array(progress, 4, 1)];
  const current = (): number => Atomics.load(place, 0) - 1;
  const worker = new Worker(bundledFile(workerBundle), {
    workerData: { ...job, progress },
    resourceLimits: memoryFor(job.models),
    execArgv: [],
  });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<WorkerEnd>((resolve) => {
      const spent = job.files.map(() => 0);
      let left = seconds * 1000;
      // Of the processor, so that a busy machine blames nobody; the rest of the process waits.
      let before = process.cpuUsage();
      const look = (): void => {
        const { user, system } = process.cpuUsage(before);
        const passed = (user + system) / 1000;
        before = process.cpuUsage();
        tell(Atomics.load(done, 0));
        if (current() < 0) return;
        spent[current()] = (spent[current()] ?? 0) + passed;
        left -= passed;
        if (left < 0) resolve({ why: "time", message: "", culprit: job.files[spent.indexOf(Math.max(...spent))] });
      };
      timer = setInterval(look, interval);
      worker.once("message", (result: OwnCatalogResult) => resolve({ result }));
      worker.once("error", (error: NodeJS.ErrnoException) => {
        const why = error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "failure";
        resolve({ why, message: error.message, culprit: job.files[current()] });
      });
      worker.once("exit", () => resolve({ why: "failure", message: "it ended early", culprit: job.files[current()] }));
    });
  } finally {
    clearInterval(timer);
    await worker.terminate();
  }
};
