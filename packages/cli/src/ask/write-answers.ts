import { resolve } from "node:path";
import { pointerOf, type Diagnostic, type Span, type Statement } from "@bartizan/model";
import { readerFor, readYamlModel, stateInModel, type ModelFiles } from "@bartizan/read";
import type { ReadModel, ReadModels } from "../load/load-models.ts";
import type { ModelStatements } from "../load/statements-for.ts";
import { importLoader } from "../project/import-loader.ts";
import { projectAround } from "../project/project.ts";
import { replaceFiles } from "../project/replace-files.ts";

/** Where an answer was written. */
export interface Written {
  /** Its place among the words of the call. */
  word: number;
  span: Span | undefined;
}

/**
 * Writes answers into the files of models, all of them or none. Only files that the models are made of are changed, and those lie in their
 * project.
 */
export const writeAnswers = (
  answers: readonly ModelStatements[],
  { controls }: Pick<ReadModels, "controls">,
): Written[] | { diagnostics: Diagnostic[] } => {
  const project = projectAround(process.cwd());
  const former = new Map(answers.flatMap(({ model: { found, others } }) => [[found.file, found.text] as const, ...others]));
  const texts = new Map(former);
  const written: Written[] = [];

  const filesOf = ({ found }: ReadModel): ModelFiles => ({
    textOf: (file) => texts.get(file),
    readWith: (changed, text) => {
      const textOf = (file: string): string | undefined => (file === changed ? text : texts.get(file));
      const load = importLoader(project, found, new Map());
      return readYamlModel(textOf(found.file) ?? found.text, found.file, controls, (name) => {
        const loaded = load(name);
        return "text" in loaded ? { file: loaded.file, text: textOf(loaded.file) ?? loaded.text } : loaded;
      });
    },
  });

  for (const { model, statements } of answers) {
    const files = filesOf(model);
    // Answers to another model may have changed a file of this one.
    const { file, text } = model.found;
    let now = readerFor(file).name === "typescript" ? model.loaded : files.readWith(file, texts.get(file) ?? text);
    for (const { word, statement } of statements) {
      if (!now.model) return { diagnostics: now.diagnostics };
      const result = stateInModel({ ...now, model: now.model }, statement, files);
      if ("diagnostics" in result) return result;
      texts.set(result.file, result.text);
      now = result.loaded;
      written.push({ word, span: placeOf(statement, result.loaded.spans) });
    }
  }
  const changed = [...texts].filter(([file, text]) => former.get(file) !== text);
  replaceFiles(changed.map(([file, after]) => ({ path: resolve(project.root, file), before: former.get(file) ?? "", after })));
  return written;
};

const placeOf = ({ element, keys }: Statement, spans: { key: (pointer: string) => Span | undefined }): Span | undefined =>
  spans.key(element + pointerOf(...keys));
