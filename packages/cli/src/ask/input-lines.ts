import { createInterface } from "node:readline";
import { printResult } from "../output.ts";

/** Lines that a person types, or that come from a file. */
export interface InputLines {
  /** The next line; undefined after the last. */
  next(prompt: string): Promise<string | undefined>;
  close(): void;
}

/** How a process ends that somebody stopped with Ctrl-C, as shells put it. */
const interrupted = 130;

export const inputLines = (): InputLines => {
  const isTerminal = process.stdin.isTTY && process.stdout.isTTY;
  const reader = createInterface({ input: process.stdin, ...(isTerminal && { output: process.stdout }) });
  // Each answer is written at once and whole, so that there is nothing to undo.
  reader.on("SIGINT", () => process.exit(interrupted));
  const lines = reader[Symbol.asyncIterator]();
  return {
    next: async (prompt) => {
      printResult(prompt);
      const line = await lines.next();
      if (!isTerminal) printResult("\n");
      return line.done ? undefined : line.value;
    },
    close: () => reader.close(),
  };
};
