import { answersTo, whatIf, type CompiledCatalog } from "@bartizan/engine";
import type { Analysis, Loaded, Model } from "@bartizan/model";
import type { Finding, Inquiry } from "./inquiry.ts";

export type Inquire = (analysis: Analysis, loaded: Loaded & { model: Model }, catalog: CompiledCatalog) => Finding | undefined;

/** Makes what an inquiry needs ready, and answers it for one model after another. */
export const inquirer = (inquiry: Inquiry): Inquire => {
  switch (inquiry.sort) {
    case "what-if":
      return (analysis, loaded, catalog) => {
        const statements = inquiry.statements[loaded.file] ?? [];
        return statements.length === 0 ? undefined : { file: loaded.file, whatIf: whatIf(analysis, loaded, catalog, statements) };
      };
    case "question":
      return (analysis, loaded, catalog) => {
        const question = analysis.questions.find(({ id }) => !inquiry.asked.includes(id));
        return question && { file: loaded.file, question: answersTo(question, analysis, loaded, catalog) };
      };
  }
};
