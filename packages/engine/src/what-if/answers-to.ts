import {
  attributeWord,
  controlStatuses,
  effectChoices,
  parentOf,
  type Analysis,
  type Choice,
  type Loaded,
  type Model,
  type Question,
  type Statement,
  type ThreatChange,
} from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import { judge } from "../judge.ts";
import { wordsOf } from "../words-of.ts";
import { assume } from "./assume.ts";
import { compareThreats } from "./compare-threats.ts";

/** An answer that a question can have, what it means and what it would change. */
export interface Answer {
  value: string;
  meaning: string;
  changes: ThreatChange[];
}

/** A question with all its answers tried. */
export interface TriedQuestion {
  question: Question;
  /** Of what is asked about: the attribute or the control, in a sentence. */
  description: string;
  answers: Answer[];
}

/** Tries every answer to a question of an analysis. */
export const answersTo = (
  { pointer = "", ...question }: Question,
  analysis: Pick<Analysis, "threats">,
  loaded: Loaded & { model: Model },
  catalog: CompiledCatalog,
): TriedQuestion => {
  const { attribute } = question;
  const element = parentOf(pointer);
  const { controls } = wordsOf(catalog);
  const word = attributeWord(attribute);
  const control = /^controls\.(.+)$/.exec(attribute)?.[1];
  const isAnswer = ({ value }: Choice): boolean => question.answers.includes(String(value));
  const tried = (description: string, choices: readonly Choice[], said: (value: Choice["value"]) => Pick<Statement, "keys" | "value">) => ({
    question: { ...question, pointer },
    description,
    answers: choices.map((choice): Answer => {
      const then = judge(assume(loaded, [{ element, ...said(choice.value) }], controls).loaded, catalog);
      return { value: String(choice.value), meaning: choice.description, changes: compareThreats(analysis.threats, then.threats) };
    }),
  });
  if (control !== undefined)
    return tried(controls.get(control)?.title ?? control, controlStatuses.filter(isAnswer), (value) => ({
      keys: ["controls", control],
      value,
    }));
  if (word) return tried(word.description, word.values.filter(isAnswer), (value) => ({ keys: [attribute], value }));
  return tried("What it can do to the world outside itself; several, joined by commas.", [...effectChoices, nothing], (value) => ({
    keys: [attribute],
    value: value === nothing.value ? [] : [String(value)],
  }));
};

const nothing = { value: "none", description: "It does nothing outside itself." };
