import type { Diagnostic } from "@bartizan/model";
import { InputError } from "../input-error.ts";
import { loadModels } from "../load/load-models.ts";
import { statementsFor, type ModelStatements } from "../load/statements-for.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { tellWords } from "../load/tell-words.ts";
import { printResult } from "../output.ts";
import { shown } from "../shown.ts";
import { writeAnswers } from "./write-answers.ts";

export interface AskOptions {
  answer?: string[];
  ignore?: string[];
  color?: boolean;
}

/** Writes the answers that words give, all or none, and tells where. Were they written? */
export const answer = async (paths: readonly string[], words: readonly string[], options: AskOptions): Promise<boolean> => {
  const read = await loadModels(paths, options.ignore);
  tellLoad(read, false);
  tellDiagnostics(read, options.color);
  if (!read.models.some(({ loaded }) => loaded.model)) return false;
  const { found, diagnostics } = statementsFor(words, "--answer", read);
  const refuse = (because: readonly Diagnostic[]): false => {
    tellWords(because, "--answer", words, read, options.color);
    return false;
  };
  if (diagnostics.length > 0) return refuse(diagnostics);
  for (const index of words.keys()) refuseAmbiguous(index, found);
  const written = writeAnswers(eachOnce(found), read);
  if ("diagnostics" in written) return refuse(written.diagnostics);
  for (const { word, span } of written.toSorted((a, b) => a.word - b.word))
    printResult(`${shown(`Wrote ${words[word] ?? ""}${span ? ` to ${span.file}:${span.line}` : ""}`)}\n`);
  return true;
};

/** Where several models have an element of this id, each its own, the caller has to say which is meant. */
const refuseAmbiguous = (index: number, found: readonly ModelStatements[]): void => {
  const having = found.flatMap(({ model, statements }) => {
    const said = statements.find(({ word }) => word === index);
    const span = said && model.loaded.spans.key(said.statement.element);
    return said ? [{ file: model.loaded.file, place: `${span?.file}:${span?.line}:${span?.column}` }] : [];
  });
  if (new Set(having.map(({ place }) => place)).size < 2) return;
  const files = having.map(({ file }) => file);
  throw new InputError(`Several models have this element: ${files.join(", ")}.`, `Name the one that is meant: bartizan ask ${files[0]}`);
};

/** What several models share is written once. */
const eachOnce = (found: readonly ModelStatements[]): ModelStatements[] => {
  const taken = new Set<number>();
  return found.map(({ model, statements }) => {
    const first = statements.filter(({ word }) => !taken.has(word));
    for (const { word } of first) taken.add(word);
    return { model, statements: first };
  });
};
