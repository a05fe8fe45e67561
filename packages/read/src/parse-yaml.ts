import { diagnose, parentOf, type Diagnostic, type DiagnosticCode, type Span, type SpanIndex } from "@bartizan/model";
import { limits } from "./limits.ts";
import { composeDocument } from "./yaml/compose-document.ts";
import { documentSpans } from "./yaml/document-spans.ts";
import { lineIndex } from "./yaml/line-index.ts";
import { nodeTree } from "./yaml/node-tree.ts";
import { plainData, type Budget } from "./yaml/plain-data.ts";
import { resolveAliases } from "./yaml/resolve-aliases.ts";
import { firstUnprintable, syntaxErrors, type SyntaxFault } from "./yaml/syntax-errors.ts";

export interface ParsedYaml {
  /** Damaged: parts could not be read; refused: nothing was. */
  state: "whole" | "damaged" | "refused";
  /** Plain data; its maps have no prototype, so that any key is only a key. */
  document: unknown;
  spans: SpanIndex;
  /** What is wrong with the YAML itself. */
  diagnostics: Diagnostic[];
  /** Is a problem that was found in the data a problem of its own, or may it come from what could not be read? */
  isOwn: (diagnostic: Diagnostic) => boolean;
}

/**
 * Parses YAML 1.2 with the core schema; never throws. Anchors, aliases and merge keys are followed; tags are refused, and so are texts that
 * are too large, nested too deep, or grow too large when aliases are followed.
 * @param budget what aliases may repeat; files that are read together share one
 */
export const parseYaml = (text: string, file: string, budget: Budget = { left: limits.repeated }): ParsedYaml => {
  const source = text.startsWith("\uFEFF") ? text.slice(1) : text;
  const lines = lineIndex(source.length > limits.text ? "" : source, file);
  const refuse = (diagnostic: Diagnostic): ParsedYaml => {
    const spans = placedAt(lines.firstLine(0, 0));
    return { state: "refused", document: undefined, spans, diagnostics: [diagnostic], isOwn: () => false };
  };
  const tooLarge = (what: string, limit: string, at = 0): ParsedYaml =>
    refuse(diagnose("too-large", "", placedAt(lines.firstLine(at, at)), { what, limit }));
  const broken = ({ problem, start, end }: SyntaxFault): Diagnostic =>
    diagnose("yaml-syntax", "", placedAt(lines.span(start, end)), { problem });

  if (source.length > limits.text) return tooLarge("text", `${limits.text / 1e6} MB`);
  const unprintable = source.includes("\0") ? firstUnprintable(source) : undefined;
  if (unprintable) return refuse(broken(unprintable));
  const composed = composeDocument(source);
  if ("tooMuch" in composed) return tooLarge(composed.tooMuch, composed.limit, composed.at);

  const { document, hasAliases, second } = composed;
  const errors = syntaxErrors(source, document, (offset) => lines.span(offset, offset).line);
  const diagnostics = errors.map(broken);
  if (second !== undefined) {
    const problem = "A second document begins here; a file holds one.";
    diagnostics.push(diagnose("yaml-syntax", "", placedAt(lines.firstLine(second, source.length)), { problem }));
  }

  const tree = nodeTree(document.contents, hasAliases ? resolveAliases(document) : new Map(), (members) => (budget.left -= members) >= 0);
  const data = plainData(tree, budget, ({ range }) => placedAt(lines.span(range?.[0] ?? 0, range?.[1] ?? 0)));
  if (data.tooMuch === "nesting") return tooLarge("nesting", `${limits.depth} levels`);
  if (data.tooMuch === "repetition") return tooLarge("repetition by aliases", `${limits.repeated} nodes`);

  const damage = errors[0] && lastLineBefore(source, lines.span(errors[0].start, errors[0].start).line);
  return {
    state: damage === undefined ? "whole" : "damaged",
    document: data.document,
    spans: documentSpans(tree, lines),
    diagnostics: [...diagnostics, ...data.diagnostics],
    isOwn: ({ code, pointer, span }) => {
      for (let around = pointer; data.unreadable.size > 0; around = parentOf(around)) {
        if (data.unreadable.has(around)) return false;
        if (around === "") break;
      }
      return damage === undefined || (!needsWholeFile.has(code) && span !== undefined && span.endLine < damage);
    },
  };
};

/** What may be there after all, in the part that could not be read. */
const needsWholeFile: ReadonlySet<string> = new Set<DiagnosticCode>(["missing-member", "unknown-reference"]);

/** The last line above this one that says something. What stands there may have been meant to go on below. */
const lastLineBefore = (text: string, line: number): number => {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.findLastIndex((each) => !/^\s*(#.*)?$/.test(each)) + 1;
};

const placedAt = (span: Span): SpanIndex => ({ key: () => span, value: () => span });
