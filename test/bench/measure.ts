import { spawnSync } from "node:child_process";

export interface Measured {
  seconds: number;
  /** Of the whole process, in MiB. */
  memory: number;
}

/** Prints the most memory that its process used, when it ends. */
const probe = `data:text/javascript,${encodeURIComponent('process.on("exit",()=>process.stderr.write("\\nrss "+process.resourceUsage().maxRSS))')}`;

/** Median time and most memory of several runs of node, each a process of its own. Throws where one fails. */
export const measure = (words: readonly string[], runs: number): Measured => {
  const seconds: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    const { status, stderr } = spawnSync(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
    seconds.push((performance.now() - start) / 1000);
    if (status !== 0) throw new Error(`node ${words.join(" ")} ended with ${status}: ${stderr}`);
  }
  const { stderr } = spawnSync(process.execPath, ["--import", probe, ...words], { stdio: ["ignore", "ignore", "pipe"], encoding: "utf8" });
  const memory = Number(/rss (\d+)/.exec(stderr)?.[1] ?? 0) / 1024;
  return { seconds: seconds.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0, memory };
};
