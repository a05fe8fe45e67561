import { isError, type Report } from "@bartizan/model";
import { visible } from "../visible.ts";

/** The command that helps most after reading the report. */
export const nextCommand = (report: Report): string => {
  const threats = report.systems.flatMap((system) => system.threats);
  const first = threats.find((threat) => threat.status === "open") ?? threats.find((threat) => threat.status === "uncertain") ?? threats[0];
  if (first) return `bartizan explain ${shellWord(first.id)}`;
  const wrong = report.diagnostics.find(isError);
  if (wrong) return wrong.span ? `bartizan check ${shellWord(wrong.span.file)}` : "bartizan check";
  return report.systems.length > 0 ? "bartizan report" : "bartizan init";
};

/** A word that a shell takes as it stands, whatever the model put into it: readers copy the line. */
const shellWord = (word: string): string => {
  const shown = visible(word);
  return /^[\w@.:/][\w@.:/+-]*$/.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
};
