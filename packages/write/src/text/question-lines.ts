import type { Question } from "@bartizan/model";
import { placeText } from "../reading/place.ts";
import { plural } from "../reading/plural.ts";
import { visible } from "../visible.ts";
import { labelled, type Style } from "./style.ts";
import { wrap } from "../wrap.ts";

/** What the model does not say, with what an answer decides. */
export const questionLines = (questions: readonly Question[], limit: number, style: Style): string[] => {
  if (questions.length === 0) return [];
  const shown = questions.slice(0, limit);
  const more = questions.length - shown.length;
  return [
    style.bold(`Questions that decide most (${shown.length} of ${questions.length})`),
    ...shown.flatMap((question, index) => questionBlock(question, index + 1, style)),
    ...(more > 0 ? [style.dim(`  and ${more} more`)] : []),
  ];
};

const questionBlock = (question: Question, number: number, style: Style): string[] => {
  const [first = "", ...rest] = wrap(visible(question.text), style.width - 4);
  const answers = visible(question.answers.join(", "));
  return [
    `${`${number}.`.padStart(3)} ${first}`,
    ...rest.map((line) => `    ${line}`),
    ...labelled("say", `${visible(`${question.element}.${question.attribute}`)}${answers && `: ${answers}`}`, style),
    ...labelled(
      "",
      `decides ${plural(question.decides.length, "threat")}${question.span ? `, at ${visible(placeText(question.span))}` : ""}`,
      style,
    ),
  ];
};
