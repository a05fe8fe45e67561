import { existsSync, realpathSync } from "node:fs";
import { join } from "node:path";
import type { ConfigFile, Diagnostic, SpanIndex } from "@bartizan/model";
import { readConfig } from "@bartizan/read";
import { isWithin, type Project } from "./project.ts";
import { readTextFile, unreadable } from "./read-text-file.ts";
import { startOf } from "./start-of.ts";

const configName = "bartizan.config.yaml";

export interface Configuration {
  /** Empty where there is none, or a mistake in it. */
  config: ConfigFile;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
  /** The file, for frames under diagnostics. */
  texts: { file: string; text: string }[];
}

/** What the project says at its root; never throws for what it finds there. */
export const readConfiguration = ({ root }: Project): Configuration => {
  const path = join(root, configName);
  const nothing = { config: {}, spans: startOf(configName), diagnostics: [], texts: [] };
  if (!existsSync(path)) return nothing;
  const read = isWithin(root, realpathSync(path))
    ? readTextFile(path, configName)
    : unreadable(configName, "This link leaves the project.", "Copy the file into the project.");
  if (!("text" in read)) return { ...nothing, diagnostics: [read.diagnostic] };
  const { value, spans, diagnostics } = readConfig(read.text, configName);
  return { config: value ?? {}, spans, diagnostics, texts: [{ file: configName, text: read.text }] };
};
