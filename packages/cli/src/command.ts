import type { ExitCode } from "./exit-code.ts";

/** A command as data: the program, the help and the tests are made from it. */
export interface CliCommand {
  name: string;
  /** One line of the help. */
  summary: string;
  /** Positional arguments in the notation of commander, such as `[paths...]`. */
  arguments: string;
  options: readonly CommandOption[];
  /** One of the few that a newcomer needs: its first example stands at the head of the help. */
  isForNewcomers?: true;
  /** Calls that people copy, without the name of the tool. */
  examples: readonly CommandExample[];
  /** @param options what commander makes of the arguments; the list of options above says of which type */
  run: (words: readonly string[], options: unknown) => Promise<ExitCode>;
}

export interface CommandOption {
  /** In the notation of commander, such as `--output <file>`. */
  flags: string;
  description: string;
  choices?: readonly string[];
  fallback?: string;
  /** May be given several times; the values come as a list. */
  repeatable?: boolean;
}

interface CommandExample {
  call: string;
  what: string;
}
