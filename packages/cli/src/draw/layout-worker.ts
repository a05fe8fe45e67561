import { parentPort } from "node:worker_threads";
import { layOut } from "@bartizan/write";
import type { LayoutJob, LayoutResult } from "./layout-job.ts";

const laidOut = async ({ id, graph }: LayoutJob): Promise<LayoutResult> => {
  try {
    return { id, svg: await layOut(...graph) };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
};

parentPort?.on("message", async (job: LayoutJob) => {
  const result = await laidOut(job);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is about windows
  parentPort?.postMessage(result);
});
