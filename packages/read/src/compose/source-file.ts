import { isRecord, liftToCurrent, migrations, type Diagnostic, type JsonRecord, type SpanIndex } from "@bartizan/model";
import { parseYaml, type ParsedYaml } from "../parse-yaml.ts";
import type { Budget } from "../yaml/plain-data.ts";

/** One file of those that a model is made of. */
export interface SourceFile {
  /** Path relative to the project root, with forward slashes. */
  file: string;
  /** In the newest format; empty where nothing could be read. */
  document: JsonRecord;
  spans: SpanIndex;
  diagnostics: Diagnostic[];
  /** Whether everything in it could be read. */
  isWhole: boolean;
  isOwn: ParsedYaml["isOwn"];
}

export const sourceFile = (file: string, { state, document, spans, diagnostics, isOwn }: ParsedYaml): SourceFile => {
  const lifted = isRecord(document) ? liftToCurrent(document, migrations, spans) : { document, diagnostics: [] };
  return {
    file,
    document: isRecord(lifted.document) ? lifted.document : (Object.create(null) as JsonRecord),
    spans,
    diagnostics: [...diagnostics, ...lifted.diagnostics],
    isWhole: state === "whole" && lifted.diagnostics.length === 0,
    isOwn,
  };
};

/** @param budget what aliases may still repeat, over all files of a model */
export const readSourceFile = (file: string, text: string, budget: Budget): SourceFile => sourceFile(file, parseYaml(text, file, budget));
