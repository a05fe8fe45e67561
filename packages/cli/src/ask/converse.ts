import { exitCodes, worstOf, type ExitCode } from "../exit-code.ts";
import { text, title } from "../explain/block.ts";
import { layOut } from "../explain/layout.ts";
import { loadModels } from "../load/load-models.ts";
import { loadReport } from "../load/load-report.ts";
import { tellDiagnostics } from "../load/tell-diagnostics.ts";
import { tellLoad } from "../load/tell-load.ts";
import { printResult } from "../output.ts";
import { terminalOf } from "../terminal.ts";
import { changeSummary } from "../what-if/change-blocks.ts";
import { answer, type AskOptions } from "./answer.ts";
import { inputLines, type InputLines } from "./input-lines.ts";
import { questionBlocks, questionCount } from "./question-blocks.ts";
import { answerIn } from "./answer-in.ts";

/** Asks about one model after another, and writes each answer at once. Answers come from a person, or line by line from a file. */
export const converse = async (paths: readonly string[], options: AskOptions): Promise<ExitCode> => {
  const read = await loadModels(paths, options.ignore);
  let code = tellLoad(read, false);
  tellDiagnostics(read, options.color);
  const lines = inputLines();
  try {
    for (const { found, loaded } of read.models) {
      if (!loaded.model) continue;
      // oxlint-disable-next-line no-await-in-loop -- a person answers one question at a time
      const ended = await askAbout(found.path, lines, options);
      code = worstOf(code, ended ?? exitCodes.fine);
      if (ended !== undefined) break;
    }
  } finally {
    lines.close();
  }
  return code;
};

/** Asks what decides most, again and again, until nothing is left. @returns the exit code where that is the end of it all */
const askAbout = async (path: string, lines: InputLines, options: AskOptions): Promise<ExitCode | undefined> => {
  const print = (blocks: Parameters<typeof layOut>[0]): void =>
    printResult(layOut(blocks, terminalOf(process.stdout, process.env, options.color)));
  // What still decides something once it was answered, or could not be written, is not asked again.
  const asked: string[] = [];
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- each answer changes the questions that follow
    const loaded = await loadReport([path], options.ignore, { sort: "question", asked });
    const told = tellLoad(loaded, false);
    const [system] = loaded.report.systems;
    if (told !== exitCodes.fine || !system) {
      tellDiagnostics(loaded, options.color);
      return told;
    }
    if (asked.length === 0) print([title(`${system.system.name}: ${questionCount(system)}`)]);
    const tried = loaded.findings[0]?.question;
    const left = [text(""), text(`Left: ${questionCount(system)}.`)];
    if (!tried) {
      if (asked.length > 0) print([...left, text("")]);
      return undefined;
    }
    const { id } = tried.question;
    print(questionBlocks(tried, asked.push(id), system));
    let said: ReturnType<typeof answerIn> | undefined;
    while (!said || "problem" in said) {
      if (said) printResult(`  ${said.problem}\n`);
      // oxlint-disable-next-line no-await-in-loop -- a line is read after the one before was answered
      const line = await lines.next("\n  A number or a word; Enter skips, q ends: ");
      if (line === undefined || line.trim() === "q") {
        print(left);
        return exitCodes.fine;
      }
      said = answerIn(line, tried);
    }
    if (said.value === "") continue;
    // oxlint-disable-next-line no-await-in-loop -- each answer is written before the next question is asked
    const written = await answer([path], [`${id}=${said.value}`], options);
    const { value } = said;
    const changes = tried.answers.find((each) => each.value === value)?.changes;
    if (written && changes) print([text(`This ${changeSummary(changes)}.`)]);
  }
};
