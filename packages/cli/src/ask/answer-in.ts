import type { TriedQuestion } from "@bartizan/engine";
import { nearestWord } from "@bartizan/model";
import { shown } from "../shown.ts";

/** The answer that a line gives to a question, empty where it gives none; or why it is no answer. */
export const answerIn = (line: string, { question, answers }: TriedQuestion): { value: string } | { problem: string } => {
  const words = answers.map(({ value }) => value);
  const isList = question.attribute === "effects";
  if (line.trim() === "") return { value: "" };
  const meant = (isList ? line.split(",") : [line]).map((each) => {
    const said = each.trim().toLowerCase();
    return words[Number(said) - 1] ?? words.find((word) => word.toLowerCase() === (yesAndNo[said] ?? said)) ?? each.trim();
  });
  const wrong = meant.find((each) => !words.includes(each));
  if (wrong === undefined && (meant.length === 1 || !meant.includes("none"))) return { value: meant.join(",") };
  const near = wrong === undefined ? undefined : nearestWord(wrong, words);
  return { problem: `"${shown(wrong ?? line)}" is no answer. ${near ? `Did you mean "${near}"?` : `Answers: ${words.join(", ")}.`}` };
};

/** Models say yes and no for true and false, too. */
const yesAndNo: Readonly<Record<string, string>> = { y: "true", yes: "true", n: "false", no: "false" };
