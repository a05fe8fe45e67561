import type { ExitCode } from "../exit-code.ts";
import { loadModels } from "../load/load-models.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { printResult } from "../output.ts";
import { shown } from "../shown.ts";
import { resolvedYaml } from "./resolved-yaml.ts";

export interface ShowOptions {
  resolved?: boolean;
  ignore?: string[];
  color?: boolean;
}

/** Prints what models are made of, without judging them. */
export const runShow = async (paths: readonly string[], options: ShowOptions): Promise<ExitCode> => {
  const loaded = await loadModels(paths, options.ignore);
  const told = tellLoad(loaded, false);
  tellDiagnostics(loaded, options.color);
  const texts = loaded.models.flatMap(({ loaded: { file, model, spans }, others }) => {
    if (!options.resolved) return [[file, ...[...others.keys()].map((other) => `  ${other}`)].map((line) => `${shown(line)}\n`).join("")];
    return model ? [resolvedYaml(model, spans)] : [];
  });
  // Several models are several documents.
  printResult(texts.join(options.resolved ? "---\n" : ""));
  return told;
};
