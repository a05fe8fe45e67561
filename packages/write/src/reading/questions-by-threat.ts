import type { Analysis, Question } from "@bartizan/model";

/** The questions that decide a threat, by its id, in the order of the report. */
export const questionsByThreat = ({ questions }: Analysis): ReadonlyMap<string, readonly Question[]> => {
  const found = new Map<string, Question[]>();
  for (const question of questions) for (const id of new Set(question.decides)) found.set(id, [...(found.get(id) ?? []), question]);
  return found;
};
