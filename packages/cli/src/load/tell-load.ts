import { isError } from "@bartizan/model";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { logLine } from "../output.ts";
import { shown } from "../shown.ts";
import type { LoadedReport } from "./load-report.ts";

/** Tells on standard error what kept models from being judged. @returns the exit code that follows from it */
export const tellLoad = (loaded: LoadedReport, verbose: boolean): ExitCode => {
  const { report, found } = loaded;
  const failed = tellFaults(loaded);
  const nothing = found.models.length === 0 && found.diagnostics.length === 0;
  if (nothing || verbose) for (const sentence of found.leftOut) logLine(shown(`Left out: ${sentence}`));
  if (nothing) logLine(nothingFound(found.searched, found.otherFiles));
  return worstOf(
    failed ? exitCodes.fault : exitCodes.fine,
    nothing || report.diagnostics.some(isError) ? exitCodes.inputWrong : exitCodes.fine,
  );
};

/** Tells what went wrong in the engine; was there anything? */
export const tellFaults = ({ faults }: LoadedReport): boolean => {
  for (const { file, error } of faults) {
    logLine(shown(`bartizan failed while judging ${file}, and that is a fault of bartizan:`));
    logLine(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  return faults.length > 0;
};

const nothingFound = (folders: readonly string[], otherFiles: number): string => {
  const where = shown(folders.map((folder) => (folder === "." ? "the project folder" : folder)).join(", "));
  const others = otherFiles === 1 ? "1 YAML file there is" : `${otherFiles} YAML files there are`;
  return `No model found in ${where}.${otherFiles > 0 ? ` ${others} none.` : ""}
A model is a .yaml or .yml file with both \`bartizan: 1\` and \`system:\` at its top level, or a .ts file with
\`export default system({ ... })\`. node_modules, dist, folders
whose name begins with a dot, and what git ignores are not searched.
Write one to start from:  bartizan init`;
};
