import { typescriptModel, yamlModel } from "@bartizan/write";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { loadModels } from "../load/load-models.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { logLine, printResult } from "../output.ts";
import { writeOutputFile } from "../project/write-output-file.ts";
import { shown } from "../shown.ts";

export interface ConvertOptions {
  to: "ts" | "yaml";
  output?: string;
  color?: boolean;
}

/** Writes one model, with all that it imports and extends and the patterns by name, in the language that was asked for. */
export const runConvert = async (paths: readonly string[], { to, output, color }: ConvertOptions): Promise<ExitCode> => {
  const loaded = await loadModels(paths);
  const told = tellLoad(loaded, false);
  tellDiagnostics(loaded, color);
  if (loaded.models.length > 1) throw new InputError(`There are ${loaded.models.length} models here.`, "Name one file.");
  const { model, sources, written } = loaded.models[0]?.loaded ?? {};
  if (!model || !sources) return worstOf(told, exitCodes.inputWrong);
  const text = to === "ts" ? typescriptModel(model, sources, written) : yamlModel(written?.document ?? model, written?.sources ?? sources);
  if (output === undefined) printResult(text);
  else {
    writeOutputFile(output, text);
    logLine(`Wrote ${shown(output)}`);
  }
  return told;
};
