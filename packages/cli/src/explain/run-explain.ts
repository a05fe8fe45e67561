import { isError } from "@bartizan/model";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { InputError } from "../input-error.ts";
import { loadReport } from "../load/load-report.ts";
import { tellFaults } from "../load/tell-load.ts";
import { logLine, printResult } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import { item, section, text, title, type Block } from "./block.ts";
import { explainers } from "./explainers.ts";
import { knowledgeOf } from "./knowledge.ts";
import { layOut } from "./layout.ts";
import { similarIds } from "./similar-ids.ts";

export interface ExplainOptions {
  ignore?: string[];
  color?: boolean;
}

const mostPages = 3;

/** Prints everything that an id stands for. */
export const runExplain = async ([id = "", ...paths]: readonly string[], options: ExplainOptions): Promise<ExitCode> => {
  const loaded = await loadReport(paths, options.ignore);
  const knowledge = knowledgeOf(loaded.report, loaded.catalogPages());
  const errors = loaded.report.diagnostics.filter(isError).length;
  if (errors > 0)
    logLine(`${errors === 1 ? "1 error" : `${errors} errors`} in the models here keep some from being judged; bartizan check shows them.`);
  const found = explainers
    .map((explainer) => explainer.explain(id, knowledge))
    .flatMap((pages) => (pages.length > mostPages ? [tooMany(id, pages)] : pages));
  if (found.length === 0) {
    const known = explainers.flatMap((explainer) => explainer.ids(knowledge));
    const models = loaded.report.systems.length === 0 ? " No model was found here, so that only the catalog is known." : "";
    throw new InputError(`Nothing here has the id "${id}".${models}`, `The nearest: ${similarIds(id, known, 3).join(", ")}`);
  }
  const terminal = terminalOf(process.stdout, process.env, options.color);
  printResult(found.map((blocks) => layOut(blocks, terminal)).join("\n"));
  return tellFaults(loaded) ? exitCodes.fault : exitCodes.fine;
};

/** Many systems may have a thing of this id; their names say which file to ask about. */
const tooMany = (id: string, pages: readonly (readonly Block[])[]): Block[] => [
  title(`${pages.length} things here have the id ${id}`),
  ...pages.flatMap(([head]) => (head?.sort === "title" ? [item(head.text)] : [])),
  ...section("Next", [text(`bartizan explain ${id} <file of one of them>`)]),
];
