import { diagnose, modelMembers, noSpans, type Diagnostic } from "@bartizan/model";
import { parseYaml } from "./parse-yaml.ts";
import { composeDocument, type YamlDocument } from "./yaml/compose-document.ts";
import { tightenLists } from "./yaml/tighten-lists.ts";
import { sortMembers } from "./yaml/sort-members.ts";

/** Lines that are not longer stay as they are. */
const lineWidth = 140;

/**
 * Writes a model, or a part of one, in the usual form: keys in the order of the schema, two blanks for each level. Comments are kept, and
 * what the text says stays the same. Broken YAML is refused; never throws.
 */
export const formatModel = (text: string, file: string): { text: string | undefined; diagnostics: Diagnostic[] } => {
  const parsed = parseYaml(text, file);
  if (parsed.state !== "whole" || parsed.diagnostics.length > 0) return { text: undefined, diagnostics: parsed.diagnostics };
  const source = text.replace(/^\uFEFF/, "");
  const meaning = canonical(parsed.document);
  // Where moving a key would part an alias from its anchor, the keys stay where they are.
  for (const sorted of [true, false]) {
    const result = written(source, sorted);
    const again = result === undefined ? undefined : parseYaml(result, file);
    if (result !== undefined && again?.state === "whole" && again.diagnostics.length === 0 && canonical(again.document) === meaning)
      return { text: text.includes("\r\n") ? result.replaceAll("\n", "\r\n") : result, diagnostics: [] };
  }
  const problem = "This cannot be written in another form without a change of what it says.";
  return { text: undefined, diagnostics: [diagnose("yaml-syntax", "", noSpans, { problem })] };
};

const written = (source: string, sorted: boolean): string | undefined => {
  const composed = composeDocument(source.replaceAll("\r\n", "\n"));
  if ("tooMuch" in composed) return undefined;
  tightenLists(composed.document);
  if (sorted) sortMembers(composed.document.contents, modelMembers());
  return asText(composed.document);
};

const asText = (document: YamlDocument): string | undefined => {
  try {
    return document.toString({ lineWidth, minContentWidth: 0 });
  } catch {
    // An alias stands before its anchor.
    return undefined;
  }
};

/** The same text for data that differs only in the order of keys. */
export const canonical = (document: unknown): string =>
  JSON.stringify(document, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
      : value,
  );
