import type { PatternFile } from "./generated/pattern.ts";

/** What reading a model needs of a pattern; its texts are for pages. */
export type PatternWord = Pick<PatternFile, "id" | "parameters" | "part">;

/** The parameter that a word of a pattern stands for as a whole: $agent is agent. There are no words with parameters in them. */
export const parameterIn = (word: unknown): string | undefined =>
  typeof word === "string" && word.startsWith("$") ? word.slice(1) : undefined;
