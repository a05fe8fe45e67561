import { commands } from "../commands.ts";
import { exitCodes, type ExitCode } from "../exit-code.ts";
import { explainers } from "../explain/explainers.ts";
import { knowledgeOf } from "../explain/knowledge.ts";
import { loadCatalogPages } from "../load/catalog.ts";
import { loadReport } from "../load/load-report.ts";
import { printResult } from "../output.ts";
import { candidates } from "./candidates.ts";

/** Prints what a shell offers for the word at the cursor, one a line. Whatever is wrong here, there is nothing to offer then. */
export const runComplete = async (words: readonly string[]): Promise<ExitCode> => {
  try {
    const found = await candidates(words[0] === "--" ? words.slice(1) : words, commands, { explained, frameworks, patterns });
    printResult([...new Set(found)].map((word) => `${word}\n`).join(""));
  } catch {
    // Somebody is in the middle of a line; a message would stand in it.
  }
  return exitCodes.fine;
};

const explained = async (): Promise<readonly string[]> => {
  const { report, catalogPages } = await loadReport([]);
  const knowledge = knowledgeOf(report, catalogPages());
  return explainers.flatMap((explainer) => explainer.ids(knowledge));
};

const patterns = (): readonly string[] => loadCatalogPages().patterns.map(({ id }) => id);

const frameworks = (): readonly string[] => loadCatalogPages().frameworks.map(({ id }) => id);
