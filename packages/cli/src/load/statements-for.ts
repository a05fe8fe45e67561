import type { Diagnostic, Statement } from "@bartizan/model";
import { readStatements } from "@bartizan/read";
import type { ReadModel, ReadModels } from "./load-models.ts";

/** A model, and which of the words say something of it. */
export interface ModelStatements {
  model: ReadModel;
  statements: { word: number; statement: Statement }[];
}

/**
 * Finds out which models the words of a call speak of.
 * @param name what the words were given as, such as `--assume`
 * @returns a diagnostic for each word that no model can take; where several refuse it, the one that knows the element says why
 */
export const statementsFor = (
  words: readonly string[],
  name: string,
  { models, controls }: ReadModels,
): { found: ModelStatements[]; diagnostics: Diagnostic[] } => {
  const refusals = new Map<number, Diagnostic>();
  const found = models.flatMap((each): ModelStatements[] => {
    const { model } = each.loaded;
    if (!model) return [];
    const statements = readStatements(words, name, model, controls).flatMap((read, word) => {
      if (!("diagnostic" in read)) return [{ word, statement: read }];
      const known = refusals.get(word);
      if (!known || known.code === "unknown-reference") refusals.set(word, read.diagnostic);
      return [];
    });
    return statements.length > 0 ? [{ model: each, statements }] : [];
  });
  const taken = new Set(found.flatMap(({ statements }) => statements.map(({ word }) => word)));
  return { found, diagnostics: [...refusals].flatMap(([word, diagnostic]) => (taken.has(word) ? [] : [diagnostic])) };
};
