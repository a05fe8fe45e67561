import { progressOn } from "./progress.ts";

const progress = progressOn(process.stderr, process.env, () => performance.now());
process.once("exit", progress.end);

/** Says how far long work is, where a person looks at the terminal; see `Progress`. */
export const tellProgress = progress.tell;

/** Results go to standard output and nothing else does, so that they can be piped. */
export const printResult = (text: string): void => {
  progress.end();
  process.stdout.write(text);
};

/** Everything that is not the result: what was written, what went wrong. */
export const logLine = (line: string): void => {
  progress.end();
  process.stderr.write(`${line}\n`);
};
