import { Worker } from "node:worker_threads";
import { bundledFile } from "../bundled-file.ts";
import type { OwnCatalogFile } from "./own-catalog-files.ts";
import { workerBundle, type OwnCatalogJob, type OwnCatalogResult } from "./own-catalog-job.ts";

export type WorkerEnd =
  | { result: OwnCatalogResult }
  /** `culprit` is the file of the team that was being worked on, if any was. */
  | { why: "time" | "memory" | "failure"; message: string; culprit: OwnCatalogFile | undefined };

const memory = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 48, stackSizeMb: 4 };

/** Runs a job in a worker and ends it when its time or memory is used up. */
export const runWorker = async (job: Omit<OwnCatalogJob, "progress">, seconds: number): Promise<WorkerEnd> => {
  const progress = new SharedArrayBuffer(4);
  const worker = new Worker(bundledFile(workerBundle), { workerData: { ...job, progress }, resourceLimits: memory, execArgv: [] });
  let timer: NodeJS.Timeout | undefined;
  const ended = (why: "time" | "memory" | "failure", message: string): WorkerEnd => ({
    why,
    message,
    culprit: job.files[Atomics.load(new Int32Array(progress), 0) - 1],
  });
  try {
    return await new Promise<WorkerEnd>((resolve) => {
      timer = setTimeout(() => resolve(ended("time", "")), seconds * 1000);
      worker.once("message", (result: OwnCatalogResult) => resolve({ result }));
      worker.once("error", (error: NodeJS.ErrnoException) =>
        resolve(ended(error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "memory" : "failure", error.message)),
      );
      worker.once("exit", () => resolve(ended("failure", "it ended early")));
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
};
