import { exitCodes, type ExitCode } from "../exit-code.ts";
import { answer, type AskOptions } from "./answer.ts";
import { converse } from "./converse.ts";

/** Takes answers from the call, or asks for them. */
export const runAsk = async (paths: readonly string[], options: AskOptions): Promise<ExitCode> => {
  if (!options.answer) return converse(paths, options);
  return (await answer(paths, options.answer, options)) ? exitCodes.fine : exitCodes.inputWrong;
};
