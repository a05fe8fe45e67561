import type { Analysis, AttackPath, Question, Threat } from "@bartizan/model";
import { flowTable, type FlowRow } from "../flow-table.ts";
import { guardrailSentence } from "../reading/guardrails.ts";
import { levels, levelWord, statuses } from "../reading/level.ts";
import { placeText } from "../reading/place.ts";
import { plural } from "../reading/plural.ts";
import { sumOf, tallyOf } from "../reading/tally.ts";
import { fitSections, type Section } from "./fit-sections.ts";
import { markdownCode, markdownText } from "./markdown-text.ts";
import { mermaidDiagram } from "./mermaid-diagram.ts";
import { threatDetail, threatRow, threatTableHead } from "./threat-markdown.ts";

/** One system within so many characters: what leads in, the counts, the diagram, threats, questions and paths. */
export const systemMarkdown = (analysis: Analysis, lead: readonly string[], room: number, verbose: boolean): string => {
  const { system, components, flows, zones, rulesRun, threats } = analysis;
  const size = [
    plural(components.length, "component"),
    plural(flows.length, "flow"),
    plural(zones.length, "zone"),
    `${plural(rulesRun, "rule")} ran`,
  ];
  const guardrails = guardrailSentence(analysis);
  const head = [
    `## ${markdownText(system.name)}`,
    ...lead,
    `${markdownCode(system.file)}: ${size.join(", ")}.`,
    ...(guardrails === undefined ? [] : [markdownText(guardrails)]),
    levelTable(threats),
  ].join("\n\n");
  const listed = threats.filter((threat) => verbose || threat.status !== "mitigated");
  const sections: Section[] = [
    ...dataFlows(analysis, room * 0.45),
    { head: `### Threats\n\n${threatTableHead}`, items: listed.map(threatRow), between: "\n", what: "threats", share: 0.5 },
    {
      head: "### Open threats\n\n",
      items: threats.filter((threat) => threat.status === "open").map((threat) => threatDetail(threat, analysis)),
      between: "\n\n",
      what: "open threats",
      share: 0.6,
    },
    { head: "### Questions\n\n", items: analysis.questions.map(questionItem), between: "\n", what: "questions", share: 0.5 },
    { head: "### Attack paths\n\n", items: analysis.paths.map(pathItem), between: "\n", what: "paths", share: 1 },
  ];
  return [head, ...fitSections(sections, room - head.length)].join("\n\n");
};

const levelTable = (threats: readonly Threat[]): string => {
  const tally = tallyOf(threats);
  return [
    `| | ${levels.map(levelWord).join(" | ")} | total |`,
    `| --- |${" --: |".repeat(levels.length + 1)}`,
    ...statuses.map((status) => `| ${status} | ${levels.map((level) => tally[status][level]).join(" | ")} | ${sumOf(tally[status])} |`),
  ].join("\n");
};

/** The picture, or the table where the picture is too large. */
const dataFlows = (analysis: Analysis, room: number): Section[] => {
  const diagram = mermaidDiagram(analysis);
  if (diagram !== undefined && diagram.length <= room)
    return [{ head: "### Data flows\n\n", items: [`\`\`\`mermaid\n${diagram}\n\`\`\``], between: "\n\n", what: "diagrams", share: 1 }];
  const head = "### Data flows\n\n| From | To | Carries | Returns |\n| --- | --- | --- | --- |\n";
  return [{ head, items: flowTable(analysis).map(flowRow), between: "\n", what: "flows", share: 0.5 }];
};

const flowRow = (row: FlowRow): string =>
  `| ${[row.from, row.to, row.carries.join(", "), row.returns.join(", ")].map(markdownText).join(" | ")} |`;

const questionItem = (question: Question): string => {
  const answers =
    question.answers.length > 0
      ? ` Say ${markdownCode(`${question.element}.${question.attribute}`)}: ${markdownText(question.answers.join(", "))}.`
      : "";
  const place = question.span ? ` (${markdownCode(placeText(question.span))})` : "";
  return `- ${markdownText(question.text)}${answers} It decides ${plural(question.decides.length, "threat")}${place}.`;
};

const pathItem = (path: AttackPath): string => {
  const cut =
    path.cutBy.length > 0
      ? `; cut by ${markdownText(path.cutBy.map((each) => `${each.control} on ${each.on.join(", ")}`).join("; "))}`
      : "";
  return `- **${levelWord(path.level)}**, ${path.status}: ${markdownText(path.title)} (${markdownText(path.nodes.join(" → "))})${cut}`;
};
