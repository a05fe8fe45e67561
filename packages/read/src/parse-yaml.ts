import { diagnose, type Diagnostic, type DiagnosticCode, type Span, type SpanIndex } from "@bartizan/model";
import type { Node } from "yaml";
import { limits } from "./limits.ts";
import { composeDocument } from "./yaml/compose-document.ts";
import { documentSpans } from "./yaml/document-spans.ts";
import { lineIndex } from "./yaml/line-index.ts";
import { nodeTree } from "./yaml/node-tree.ts";
import { plainData, type Budget } from "./yaml/plain-data.ts";
import { syntaxErrors } from "./yaml/syntax-errors.ts";

/** A text of YAML as data. */
export interface ParsedYaml {
  /** whole; damaged: parts could not be read; refused: not read at all. */
  state: "whole" | "damaged" | "refused";
  /** Plain data; its maps have no prototype, so that any key is only a key. */
  document: unknown;
  spans: SpanIndex;
  /** What is wrong with the YAML itself. */
  diagnostics: Diagnostic[];
  /** Is a problem that was found in the data a problem of its own, or may it come from what could not be read? */
  isOwn(diagnostic: Diagnostic): boolean;
}

/**
 * Parses YAML 1.2 with the core schema; never throws. Anchors, aliases and merge keys are followed; tags are refused, and so are texts that
 * are too large, nested too deep, or grow too large when aliases are followed.
 * @param file what spans name as their file
 */
export const parseYaml = (text: string, file: string): ParsedYaml => {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = lineIndex(source.length > limits.text ? "" : source, file);
  const nowhere = placedAt(lines.firstLine(0, 0));
  const refuse = (diagnostic: Diagnostic): ParsedYaml => ({
    state: "refused",
    document: undefined,
    spans: nowhere,
    diagnostics: [diagnostic],
    isOwn: () => false,
  });
  const tooLarge = (what: string, limit: string, at: number): ParsedYaml =>
    refuse(diagnose("too-large", "", placedAt(lines.firstLine(at, at)), { what, limit }));

  if (source.length > limits.text) return tooLarge("text", `${limits.text / 1e6} MB`, 0);
  const diagnostics: Diagnostic[] = [];
  const control = unprintable.exec(source);
  if (control) {
    const { index } = control;
    const problem = `The character U+${(source.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, "0")} cannot stand in YAML.`;
    const diagnostic = diagnose("yaml-syntax", "", placedAt(lines.span(index, index + 1)), { problem });
    if (source.includes("\0")) return refuse(diagnostic);
    diagnostics.push(diagnostic);
  }

  const composed = composeDocument(source);
  if ("tooMuch" in composed) return tooLarge(composed.tooMuch, composed.limit, composed.at);
  const { document, second } = composed;
  const errors = syntaxErrors(document, (offset) => lines.span(offset, offset).line);
  for (const { problem, start, end } of errors)
    diagnostics.push(diagnose("yaml-syntax", "", placedAt(lines.span(start, end)), { problem }));
  if (second !== undefined) {
    const problem = "A second document begins here; a file holds one.";
    diagnostics.push(diagnose("yaml-syntax", "", placedAt(lines.firstLine(second, source.length)), { problem }));
  }

  const budget: Budget = { left: limits.repeated };
  const tree = nodeTree(document, (members) => (budget.left -= members) >= 0);
  const data = plainData(tree, budget, (node: Node) => placedAt(lines.span(node.range?.[0] ?? 0, node.range?.[1] ?? 0)));
  if (data.tooMuch === "nesting") return tooLarge("nesting", `${limits.depth} levels`, 0);
  if (data.tooMuch === "repetition") return tooLarge("repetition by aliases", `${limits.repeated} nodes`, 0);

  const damage = Math.min(...errors.map((error) => lines.span(error.start, error.start).line));
  return {
    state: errors.length > 0 ? "damaged" : "whole",
    document: data.document,
    spans: documentSpans(tree, lines),
    diagnostics: [...diagnostics, ...data.diagnostics],
    isOwn: ({ code, pointer, span }) => {
      if (data.unreadable.some((each) => pointer === each || pointer.startsWith(`${each}/`))) return false;
      return errors.length === 0 || (!needsWholeFile.has(code) && span !== undefined && span.endLine < damage);
    },
  };
};

// The characters that YAML 1.2.2 calls printable: https://yaml.org/spec/1.2.2/#51-character-set
const unprintable = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** What may be there after all, in the part that could not be read. */
const needsWholeFile: ReadonlySet<string> = new Set<DiagnosticCode>(["missing-member", "unknown-reference", "not-a-model"]);

const placedAt = (span: Span): SpanIndex => ({ key: () => span, value: () => span });
