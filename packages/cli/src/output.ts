/** Results go to standard output and nothing else does, so that they can be piped. */
export const printResult = (text: string): void => {
  process.stdout.write(text);
};

/** Everything that is not the result: progress, what was written, what went wrong. */
export const logLine = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
