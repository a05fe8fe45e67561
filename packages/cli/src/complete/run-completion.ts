import { exitCodes, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { printResult } from "../output.ts";
import { completionScript, shells } from "./completion-script.ts";

/** Prints the script for a shell. */
export const runCompletion = async ([name = ""]: readonly string[]): Promise<ExitCode> => {
  const shell = shells.find((each) => each === name);
  if (!shell) throw new InputError(`There is no completion for "${name}".`, `Shells: ${shells.join(", ")}.`);
  printResult(completionScript(shell));
  return exitCodes.fine;
};
