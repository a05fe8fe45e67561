import { Composer, Lexer, Parser, type Document } from "yaml";
import { limits } from "../limits.ts";

export type YamlDocument = Document.Parsed;

export type Composed =
  | { document: YamlDocument; hasAliases: boolean; second: number | undefined }
  | { tooMuch: "nesting" | "text" | "repetition by aliases"; limit: string; at: number };

/** What lexemes cost by their first character, in texts; each plain and block text is announced by a mark of the lexer. */
const weights: Readonly<Record<string, number>> = {
  "{": 4,
  "[": 4,
  "!": 4,
  ",": 2,
  "-": 2,
  "&": 2,
  "*": 2,
  "?": 1,
  "'": 1,
  '"': 1,
  "\u001F": 1,
};

/**
 * Parses one document of YAML 1.2 with the core schema. `yaml`'s own `parseDocument` recurses as deep as the text nests, and V8 may abort
 * the process where its stack ends; so nesting is measured here before anything recurses.
 */
export const composeDocument = (text: string): Composed => {
  const parser = new Parser();
  const composer = new Composer({
    version: "1.2",
    schema: "core",
    merge: false,
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: "silent",
  });
  const documents: YamlDocument[] = [];
  let tokens = 0;
  let strays = 0;
  let weight = 0;
  let aliases = 0;
  for (const source of new Lexer().lex(text)) {
    for (const token of parser.next(source)) {
      documents.push(...composer.next(token));
      if (token.type === "error" || token.type === "directive") strays++;
    }
    // The composer keeps an error for each; where there are so many, more of them say nothing.
    if (strays > limits.strays) break;
    // Each repeats one node at least.
    if (source.startsWith("*") && ++aliases > limits.repeated)
      return { tooMuch: "repetition by aliases", limit: `${limits.repeated} nodes`, at: parser.offset };
    // Beside maps and lists, the stack holds the document and at most one scalar.
    if (parser.stack.length > limits.depth + 2) return { tooMuch: "nesting", limit: `${limits.depth} levels`, at: parser.offset };
    weight += weights[source[0] ?? ""] ?? 0;
    if (++tokens > limits.tokens || weight > limits.weight)
      return { tooMuch: "text", limit: "about a million words and marks", at: parser.offset };
    if (documents.length > 1) break;
  }
  if (documents.length < 2) {
    for (const token of parser.end()) documents.push(...composer.next(token));
    documents.push(...composer.end(documents.length === 0, text.length));
  }
  const [document, second] = documents;
  if (!document) throw new Error("yaml makes a document of every text");
  return { document, hasAliases: aliases > 0, second: second?.range[0] };
};
