import {
  diagnose,
  isError,
  modelMembers,
  pointerOf,
  valueIn,
  withStatement,
  type Diagnostic,
  type Loaded,
  type Model,
  type Span,
  type Statement,
} from "@bartizan/model";
import { isMap, type Node } from "yaml";
import { canonical, formatModel } from "../format-model.ts";
import { readerFor } from "../readers.ts";
import { composeDocument, type YamlDocument } from "../yaml/compose-document.ts";
import { insertions, itemAt, replacement, valueAt, type Splice } from "./splices.ts";
import { valueText } from "./value-text.ts";

/** The files that a model is made of. */
export interface ModelFiles {
  /** Undefined for a file that may not be changed. */
  textOf: (file: string) => string | undefined;
  /** The model, were this the text of that file. */
  readWith: (file: string, text: string) => Loaded;
}

export type Stating = { file: string; text: string; loaded: Loaded & { model: Model } } | { diagnostics: Diagnostic[] };

/**
 * Writes what is to be said of an element into the file that declares it. No other line changes, except that a file in the usual form stays
 * in it. The result is read again: where the model would then say anything else, or be wrong, there is no result.
 */
export const stateInModel = (loaded: Loaded & { model: Model }, statement: Statement, files: ModelFiles): Stating => {
  const what = `${statement.keys.join(".")}: ${valueText(statement.value)}`;
  const place = loaded.spans.key(statement.element);
  if (place && readerFor(place.file).name === "typescript")
    return { diagnostics: [diagnose("not-rewritten", statement.element, loaded.spans, { what: codeText(statement) })] };
  const wanted = canonical(withStatement(loaded.model, statement));
  let diagnostics: Diagnostic[] = [];
  for (const { file, text } of changedTexts(loaded, statement, files)) {
    const again = files.readWith(file, text);
    const { model } = again;
    if (model === undefined) diagnostics = again.diagnostics.filter(isError);
    else if (canonical(model) === wanted) return { file, text, loaded: { ...again, model } };
  }
  if (diagnostics.length > 0) return { diagnostics };
  return { diagnostics: [diagnose("cannot-write", statement.element, loaded.spans, { what })] };
};

/** As a property of an object in TypeScript. */
const codeText = ({ keys: [attribute, control], value }: Statement): string =>
  control === undefined ? `${attribute}: ${JSON.stringify(value)}` : `${attribute}: { "${control}": ${JSON.stringify(value)} }`;

function* changedTexts(loaded: Loaded, { element, keys, value }: Statement, files: ModelFiles): Generator<{ file: string; text: string }> {
  const [first, second] = keys;
  const order = modelMembers()(element);
  const inElement = (node: Node, source: string): Splice[] => {
    const text = second === undefined ? valueText(value) : `{ ${second}: ${valueText(value)} }`;
    return isMap(node) ? insertions(source, node, first, text, order) : [];
  };
  const inControls = (node: Node, source: string): Splice[] =>
    isMap(node) && second !== undefined ? insertions(source, node, second, valueText(value), []) : [];
  const ways: [pointer: string, splices: (node: Node, source: string) => Splice[]][] = [
    [element + pointerOf(...keys), (node) => replacement(node, value)],
    ...(second === undefined ? [] : [[element + pointerOf(first), inControls] satisfies (typeof ways)[number]]),
    [element, inElement],
  ];
  for (const [pointer, splices] of ways) {
    // Of what the model does not say the spans give the nearest place around it.
    const span = valueIn(loaded.model, pointer) === undefined ? undefined : loaded.spans.key(pointer);
    const text = span && files.textOf(span.file);
    if (!span || text === undefined) continue;
    const source = text.replace(/^\uFEFF/, "");
    const composed = composeDocument(source);
    const node = "document" in composed ? nodeAt(composed.document, source, span, pointer) : undefined;
    if (!node) continue;
    const isFormatted = formatModel(text, span.file).text === text;
    for (const splice of splices(node, source)) {
      const changed = `${text.slice(0, text.length - source.length)}${source.slice(0, splice.start)}${splice.text}${source.slice(splice.end)}`;
      yield { file: span.file, text: (isFormatted ? formatModel(changed, span.file).text : undefined) ?? changed };
    }
  }
}

const nodeAt = (document: YamlDocument, source: string, { line, column }: Span, pointer: string): Node | undefined => {
  const offset = source.split("\n", line - 1).reduce((sum, each) => sum + each.length + 1, column - 1);
  return /^\/flows\/\d+$/.test(pointer) ? itemAt(document, offset) : valueAt(document, offset);
};
