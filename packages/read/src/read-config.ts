import { checkConfig, type ConfigFile, type Diagnostic, type SpanIndex } from "@bartizan/model";
import { firstDiagnostics } from "./first-diagnostics.ts";
import { parseYaml } from "./parse-yaml.ts";

export interface ReadConfig {
  /** Undefined where there are errors. */
  value: ConfigFile | undefined;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
}

/** Reads the configuration of a project; never throws. */
export const readConfig = (text: string, file: string): ReadConfig => {
  const { state, document, spans, diagnostics, isOwn } = parseYaml(text, file);
  if (state === "refused") return { value: undefined, spans, diagnostics };
  const checked = checkConfig(document, spans);
  const found = firstDiagnostics([...diagnostics, ...checked.diagnostics.filter(isOwn)]);
  return { value: diagnostics.length > 0 ? undefined : checked.value, spans, diagnostics: found };
};
