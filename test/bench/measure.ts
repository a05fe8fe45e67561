import { spawnSync } from "node:child_process";

export interface Measured {
  /** Median of the runs, start and end of the process included. */
  seconds: number;
  /** The same of a node that does nothing, run in turn with it, so that a busy machine slows both. */
  bare: number;
  /** Most memory of the whole process, in MiB. */
  memory: number;
}

/** Prints the most memory that its process used, when it ends. */
const probe = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>process.stderr.write("\\nrss "+process.resourceUsage().maxRSS))')}`;

/** Measures a call of node over several runs, each a process of its own. Throws where one fails. */
export const measure = (words: readonly string[], runs: number): Measured => {
  const seconds: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < runs; run++) {
    bare.push(secondsOf(["-e", "0"]));
    seconds.push(secondsOf(words));
  }
  const memory = Number(/rss (\d+)/.exec(runNode(["--import", probe, ...words]))?.[1] ?? 0) / 1024;
  return { seconds: median(seconds), bare: median(bare), memory };
};

const secondsOf = (words: readonly string[]): number => {
  const start = performance.now();
  runNode(words);
  return (performance.now() - start) / 1000;
};

/** What it says on standard error. */
const runNode = (words: readonly string[]): string => {
  const { status, stderr } = spawnSync(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${status}: ${stderr}`);
  return stderr;
};

const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
