import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { layOut, type LayOut } from "@bartizan/write";
import { bundledFile } from "../bundled-file.ts";
import { layoutBundle, type LayoutJob, type LayoutResult } from "./layout-job.ts";

/** Pages are written faster than this many draw. */
const most = 3;

export interface LayoutHelpers {
  layOut: LayOut;
  /** To be called when no more is to be drawn, or the process goes on. */
  end: () => void;
}

/** Lays graphs out on the other processors, while this one goes on with what is laid out. Where there is but one, on that. */
export const layoutHelpers = (): LayoutHelpers => {
  const helpers = Array.from({ length: Math.min(most, availableParallelism() - 1) }, helper);
  return {
    layOut: (...graph) => {
      const [idlest] = helpers.toSorted((a, b) => a.pending() - b.pending());
      return idlest ? idlest.layOut(graph) : layOut(...graph);
    },
    end: () => helpers.forEach((each) => each.end()),
  };
};

const helper = (): { pending: () => number; layOut: (graph: LayoutJob["graph"]) => Promise<string>; end: () => void } => {
  const worker = new Worker(bundledFile(layoutBundle), { execArgv: [] });
  const waiting = new Map<number, { settle: (result: LayoutResult) => void; fail: (error: Error) => void }>();
  let count = 0;
  let broken: Error | undefined;
  worker.on("message", (result: LayoutResult) => {
    waiting.get(result.id)?.settle(result);
    waiting.delete(result.id);
  });
  const stop = (error: Error): void => {
    broken ??= error;
    for (const { fail } of waiting.values()) fail(error);
    waiting.clear();
  };
  worker.on("error", stop);
  worker.on("exit", () => stop(new Error("what draws ended early")));
  return {
    pending: () => (broken ? Infinity : waiting.size),
    layOut: async (graph) => {
      if (broken) return layOut(...graph);
      const result = await new Promise<LayoutResult>((settle, fail) => {
        const id = count++;
        waiting.set(id, { settle, fail });
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is about windows
        worker.postMessage({ id, graph } satisfies LayoutJob);
      });
      if ("problem" in result) throw new Error(result.problem);
      return result.svg;
    },
    end: () => void worker.terminate(),
  };
};
