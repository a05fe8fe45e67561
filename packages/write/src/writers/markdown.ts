import { isError, type Diagnostic, type Report } from "@bartizan/model";
import { fitSections } from "../markdown/fit-sections.ts";
import { markdownCode, markdownText } from "../markdown/markdown-text.ts";
import { systemMarkdown } from "../markdown/system-markdown.ts";
import { answerOf } from "../reading/answer.ts";
import { placeText } from "../reading/place.ts";
import { plural } from "../reading/plural.ts";
import type { Writer } from "../writer.ts";

/** GitHub refuses comments of more than 65,536 characters. */
const limit = 60_000;
const leastPerSystem = 4000;

/** For pull requests and job summaries: every system of the report, within the length that a comment may have. */
export const markdownWriter: Writer = {
  name: "markdown",
  title: "Markdown for pull requests and job summaries",
  extension: "md",
  mediaType: "text/markdown",
  per: "system",
  write: ({ report, options }) => Promise.resolve(markdownOf(report, options.verbose === true)),
};

const markdownOf = (report: Report, verbose: boolean): string => {
  const { systems, diagnostics } = report;
  const head = [`# ${headline(report)}`, ...diagnosticSection(diagnostics)].join("\n\n");
  let free = limit - head.length - 200;
  const blocks: string[] = [];
  for (const [index, system] of systems.entries()) {
    const share = Math.floor(free / (systems.length - index));
    const room = Math.max(share, Math.min(free, leastPerSystem));
    if (room < leastPerSystem) break;
    const lead = systems.length > 1 ? [answerOf(system.threats)] : [];
    const block = systemMarkdown(system, lead, room - 2, verbose);
    if (block.length + 2 > free) break;
    free -= block.length + 2;
    blocks.push(block);
  }
  const left = systems.length - blocks.length;
  return `${[head, ...blocks, ...(left > 0 ? [`${plural(left, "more system")} left out for length.`] : [])].join("\n\n")}\n`;
};

const headline = ({ systems, diagnostics }: Report): string => {
  const wrong = diagnostics.some(isError) ? " Some files are wrong." : "";
  const [only, ...others] = systems;
  if (!only) return `No system was analysed.${wrong}`;
  const answer = answerOf(systems.flatMap((system) => system.threats));
  return `${others.length > 0 ? `${systems.length} systems: ` : ""}${answer}${wrong}`;
};

const diagnosticSection = (diagnostics: readonly Diagnostic[]): string[] =>
  fitSections(
    [
      {
        head: "## Problems in the files\n\n",
        items: diagnostics.map(
          ({ severity, code, span, pointer, message, hint }) =>
            `- **${severity}** ${markdownCode(code)} at ${markdownCode(span ? placeText(span) : pointer)}: ${markdownText(message)} ${markdownText(hint)}`,
        ),
        between: "\n",
        what: "problems",
        share: 1,
      },
    ],
    10_000,
  );
