import type { TriedQuestion } from "@bartizan/engine";
import type { Analysis } from "@bartizan/model";
import { plural } from "@bartizan/write";
import { pair, section, text, type Block } from "../explain/block.ts";
import { changeSummary } from "../what-if/change-blocks.ts";

/** A question with what hangs on it, and its answers with what each would change. */
export const questionBlocks = ({ question, description, answers }: TriedQuestion, number: number, { threats }: Analysis): Block[] => {
  const { id, span, decides } = question;
  const decided = threats.filter((threat) => decides.includes(threat.id)).toSorted((a, b) => b.risk.residual.score - a.risk.residual.score);
  const [worst, ...others] = decided;
  const more = others.length > 0 ? ` and ${plural(others.length, "other threat")}` : "";
  return section(`${number}. ${question.text}`, [
    // Where the answer is yes or no, the question says it all.
    ...(description.endsWith("?") ? [] : [text(description)]),
    ...pair("about", `${id}${span ? `, ${span.file}:${span.line}` : ""}`),
    ...pair("decides", worst && `${worst.id} (${worst.risk.residual.level})${more}`),
    ...answers.flatMap(({ value, meaning, changes }, index) => pair(`${index + 1} ${value}`, `${meaning} This ${changeSummary(changes)}.`)),
  ]);
};

/** `4 questions decide 6 of 20 threats`. */
export const questionCount = ({ questions, threats }: Analysis): string => {
  if (questions.length === 0) return "nothing that the model leaves open decides a threat";
  const decided = new Set(questions.flatMap(({ decides }) => decides));
  const standing = threats.filter(({ status }) => status !== "mitigated");
  return `${plural(questions.length, "question")} ${questions.length === 1 ? "decides" : "decide"} ${decided.size} of ${plural(standing.length, "threat")}`;
};
