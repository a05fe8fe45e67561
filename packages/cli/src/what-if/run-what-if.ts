import type { Analysis, AttackPath, Statement } from "@bartizan/model";
import type { WhatIf } from "@bartizan/engine";
import { jsonText } from "@bartizan/write";
import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { item, section, text, title, type Block } from "../explain/block.ts";
import { layOut } from "../explain/layout.ts";
import { InputError } from "../input-error.ts";
import { loadModels } from "../load/load-models.ts";
import { loadReport } from "../load/load-report.ts";
import { statementsFor } from "../load/statements-for.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { tellWords } from "../load/tell-words.ts";
import { printResult } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import { changeBlocks, changeSummary } from "./change-blocks.ts";

export interface WhatIfOptions {
  assume?: string[];
  format: string;
  ignore?: string[];
  color?: boolean;
}

/** Tells what would become of the threats if something else were so. Nothing is written. */
export const runWhatIf = async (paths: readonly string[], options: WhatIfOptions): Promise<ExitCode> => {
  const words = options.assume ?? [];
  if (words.length === 0)
    throw new InputError("Nothing is assumed.", "Say what would be otherwise: --assume refunds.humanApproval=per-call; or several times.");
  const read = await loadModels(paths, options.ignore);
  const { found, diagnostics } = statementsFor(words, "--assume", read);
  if (read.models.some(({ loaded }) => loaded.model) && diagnostics.length > 0) {
    tellWords(diagnostics, "--assume", words, read, options.color);
    return exitCodes.inputWrong;
  }
  const statements = Object.fromEntries(
    found.map(({ model, statements: said }): [string, Statement[]] => [model.loaded.file, said.map(({ statement }) => statement)]),
  );
  const loaded = await loadReport(paths, options.ignore, { sort: "what-if", statements });
  const told = tellLoad(loaded, false);
  tellDiagnostics(loaded, options.color);
  const results = loaded.findings.flatMap(({ file, whatIf }) => {
    const system = loaded.report.systems.find((each) => each.system.file === file);
    const said = found.find(({ model }) => model.loaded.file === file)?.statements ?? [];
    return whatIf && system ? [{ system, whatIf, assumed: said.map(({ word }) => words[word] ?? "") }] : [];
  });
  if (options.format === "json") {
    const { tool, diagnostics: wrong } = loaded.report;
    const systems = results.map(({ system, whatIf, assumed }) => ({ system: system.system, assumed, ...whatIf }));
    printResult(jsonText({ version: 1, tool, systems, diagnostics: wrong }));
  } else {
    const terminal = terminalOf(process.stdout, process.env, options.color);
    printResult(results.map(({ system, whatIf, assumed }) => layOut(blocksOf(system, assumed, whatIf), terminal)).join("\n"));
  }
  return worstOf(told, exitCodes.fine);
};

const blocksOf = ({ system }: Analysis, assumed: readonly string[], { changes, cut, opened, overruled }: WhatIf): Block[] => [
  title(`${system.name}, if ${assumed.join(" and ")}`),
  text(`This ${changeSummary(changes)}.`),
  ...changeBlocks(changes),
  ...section(`Attack paths cut (${cut.length})`, cut.map(pathItem)),
  ...section(`Attack paths opened (${opened.length})`, opened.map(pathItem)),
  ...section(
    "What the model says otherwise today",
    overruled.map(({ element, attribute, value }) => item(`${element}.${attribute}: ${value}`)),
  ),
];

const pathItem = ({ level, title: what, nodes }: AttackPath): Block => item(`${level}: ${what}: ${nodes.join(" > ")}`);
