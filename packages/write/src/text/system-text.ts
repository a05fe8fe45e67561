import type { Analysis } from "@bartizan/model";
import { columns } from "../columns.ts";
import { answerOf } from "../reading/answer.ts";
import { guardrailSentence } from "../reading/guardrails.ts";
import { plural } from "../reading/plural.ts";
import { visible } from "../visible.ts";
import { wrap } from "../wrap.ts";
import { levelTable } from "./level-table.ts";
import { pathLines } from "./path-lines.ts";
import { plannedLines } from "./planned-lines.ts";
import { questionLines } from "./question-lines.ts";
import { indented, type Style } from "./style.ts";
import { threatBlock, threatBrief } from "./threat-block.ts";

/** One system: the answer, its threats, what is not decided, the counts and the paths. Sections are separated by empty lines. */
export const systemText = (analysis: Analysis, style: Style, verbose: boolean): string[] => {
  const of = (status: string) => analysis.threats.filter((threat) => threat.status === status);
  const uncertain = of("uncertain");
  const mitigated = of("mitigated");
  const sections: string[][] = [
    headSection(analysis, style),
    ...of("open").map((threat) => threatBlock(threat, analysis, style)),
    ...(uncertain.length > 0
      ? [
          [
            ...wrap(`${plural(uncertain.length, "threat rests", "threats rest")} on what the model does not say`, style.width).map(
              style.bold,
            ),
            ...uncertain.flatMap((threat) => threatBrief(threat, style)),
          ],
        ]
      : []),
    ...(verbose ? mitigated.map((threat) => threatBlock(threat, analysis, style)) : []),
    questionLines(analysis.questions, verbose ? analysis.questions.length : 5, style),
    plannedLines(analysis.planned ?? [], verbose, style),
    ...(analysis.threats.length > 0 ? [levelTable(analysis.threats, style)] : []),
    pathLines(analysis.paths, verbose ? analysis.paths.length : 3, style),
  ];
  return sections.filter((section) => section.length > 0).flatMap((section, index) => (index === 0 ? section : ["", ...section]));
};

const headSection = (analysis: Analysis, style: Style): string[] => {
  const name = visible(analysis.system.name);
  const { components, flows, zones, rulesRun } = analysis;
  const size = [
    plural(components.length, "component"),
    plural(flows.length, "flow"),
    plural(zones.length, "zone"),
    `${plural(rulesRun, "rule")} ran`,
  ].join(", ");
  const fits = columns(name) + 2 + columns(size) <= style.width;
  return [
    ...(fits
      ? [`${style.bold(name)}  ${style.dim(size)}`]
      : [...wrap(name, style.width).map(style.bold), ...indented(size, 2, style).map(style.dim)]),
    ...wrap(answerOf(analysis.threats), style.width),
    ...wrap(visible(guardrailSentence(analysis) ?? ""), style.width).filter((line) => line !== ""),
  ];
};
