import type { Percent } from "./percent.ts";
import type { Score } from "./score.ts";
import type { TwinScore } from "./twin.ts";

export interface Row {
  figure: string;
  value: string;
}

const row = (figure: string, value: number | null, digits = 1, unit = ""): Row => ({
  figure,
  value: value === null ? "-" : value.toFixed(digits) + unit,
});

const share = (figure: string, value: Percent): Row => row(figure, value, 1, " %");

/** The figures that are published, in their order. Recall never stands without the length of the list it was reached with. */
export const publishedRows = (score: Score, twin?: TwinScore): Row[] => {
  const { locatedAt, paths, discrimination, mitigation } = score;
  return [
    row("cases", score.cases, 0),
    row("techniques asked for", score.pairs, 0),
    share("named at the right place, first 10 entries", locatedAt[10]),
    share("named at the right place, first 25 entries", locatedAt[25]),
    share("named at the right place, first 50 entries", locatedAt[50]),
    share("named at the right place, whole list", score.located),
    share("named anywhere", score.recall),
    row("techniques named per case", score.techniquesPerCase),
    row("entries per case", score.entriesPerCase),
    share("technique precision (lower bound)", score.techniquePrecision),
    share("attack path told, first 5 paths", paths.recallAt[5]),
    share("attack path told, first 20 paths", paths.recallAt[20]),
    row("paths per case", paths.reportedPerCase),
    share("named where used (TPR)", discrimination.tpr),
    share("named where not used (FPR)", discrimination.fpr),
    row("TPR - FPR (points)", discrimination.youden),
    row("nDCG@20", score.ndcg20, 3),
    row("MRR", score.mrr, 3),
    share("ATLAS mitigation attached", mitigation.attached),
    share("ATLAS mitigation attached, without logging", mitigation.preventiveAttached),
    row("mitigations per case", mitigation.perCase),
    share("false reassurance", score.falseReassurance),
    ...(twin
      ? [share("twin response", twin.responseAll), share("twin stability", twin.stability), share("twin specificity", twin.specificity)]
      : []),
    ...Object.entries(score.groups).map(([group, { pairs, located }]) => share(`named at the right place, ${group} (${pairs})`, located)),
  ];
};

const header: Row = { figure: "figure", value: "value" };

const widths = (rows: readonly Row[]) => ({
  figure: Math.max(...rows.map(({ figure }) => figure.length)),
  value: Math.max(...rows.map(({ value }) => value.length)),
});

/** The table as aligned text. */
export const renderText = (rows: readonly Row[]): string => {
  const wide = widths(rows);
  return rows.map(({ figure, value }) => `${figure.padEnd(wide.figure)}  ${value.padStart(wide.value)}\n`).join("");
};

/** The table as Markdown. */
export const renderMarkdown = (rows: readonly Row[]): string => {
  const wide = widths([header, ...rows]);
  const line = ({ figure, value }: Row) => `| ${figure.padEnd(wide.figure)} | ${value.padStart(wide.value)} |\n`;
  const rule = `| ${"-".repeat(wide.figure)} | ${"-".repeat(wide.value - 1)}: |\n`;
  return line(header) + rule + rows.map(line).join("");
};
