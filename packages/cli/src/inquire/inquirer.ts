import { readFileSync } from "node:fs";
import { answersTo, planControls, whatIf, type CompiledCatalog, type Solve } from "@bartizan/engine";
import type { Analysis, Loaded, Model } from "@bartizan/model";
import { bundledFile } from "../bundled-file.ts";
import type { Finding, Inquiry } from "./inquiry.ts";

export type Inquire = (analysis: Analysis, loaded: Loaded & { model: Model }, catalog: CompiledCatalog) => Finding | undefined;

/**
 * Makes what an inquiry needs ready, and answers it for one model after another.
 * @param goOn is called now and then while one model takes long
 */
export const inquirer = async (inquiry: Inquiry, goOn: () => void = () => {}): Promise<Inquire> => {
  switch (inquiry.sort) {
    case "plan": {
      // The solver is large: only those who plan load it.
      const { loadSolver } = await import("../plan/load-solver.ts");
      const solver = await loadSolver(readFileSync(bundledFile("highs.wasm")));
      const solve: Solve = (least, rows) => {
        goOn();
        return solver(least, rows);
      };
      return (_, loaded, catalog) => ({ file: loaded.file, plan: planControls(loaded, catalog, inquiry.goal, solve) });
    }
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
