/** What a line of progress is written to. */
interface Stream {
  isTTY?: boolean;
  columns?: number;
  write: (text: string) => unknown;
}

/** A line that says what is being done, and is gone when something else is written. */
export interface Progress {
  /** For example `tell("Judging", 12, 100, "model")`. */
  tell: (doing: string, done: number, of: number, what: string) => void;
  /** Wipes the line out. What is told later begins anew. */
  end: () => void;
}

/** Work that is over before, in milliseconds, shows none. */
const patience = 300;
const between = 100;

/** Some terminals say that they have none. */
const usualColumns = 80;

/**
 * Progress on a terminal that a person looks at; nothing in CI and into files.
 * @param now milliseconds from any moment on
 */
export const progressOn = (stream: Stream, env: Readonly<Record<string, string | undefined>>, now: () => number): Progress => {
  const isQuiet = stream.isTTY !== true || !["", "0", "false", undefined].includes(env["CI"]);
  let next: number | undefined;
  let shown = "";
  return {
    tell: (doing, done, of, what) => {
      if (isQuiet) return;
      const time = now();
      next ??= time + patience;
      if (time < next) return;
      next = time + between;
      const line = `${doing} ${done} of ${of} ${what}${of === 1 ? "" : "s"}`.slice(0, (stream.columns || usualColumns) - 1);
      stream.write(`\r${line.padEnd(shown.length)}`);
      shown = line;
    },
    end: () => {
      if (shown !== "") stream.write(`\r${" ".repeat(shown.length)}\r`);
      shown = "";
      next = undefined;
    },
  };
};
