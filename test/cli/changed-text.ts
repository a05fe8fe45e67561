import { type Arbitrary, constantFrom, integer, oneof, record, string } from "fast-check";
import { evenShare } from "../even-share.ts";

/** One change to a text: where, counted from 0 to 1, and what. */
export interface TextChange {
  at: number;
  what: "cut" | "word" | "twice" | "number" | "text";
  word: string;
  length: number;
}

/** @param words what is likely to mean something there, or to upset somebody */
export const textChange = (words: readonly string[]): Arbitrary<TextChange> =>
  record({
    at: evenShare,
    what: constantFrom("cut", "word", "twice", "number", "text"),
    word: oneof(constantFrom(...words), string({ maxLength: 20 })),
    length: integer({ min: 1, max: 60 }),
  });

export const changedText = (text: string, { at, what, word, length }: TextChange): string => {
  const start = Math.floor(at * text.length);
  const [before, after] = [text.slice(0, start), text.slice(start)];
  if (what === "cut") return before + after.slice(length);
  if (what === "twice") return before + after.slice(0, length) + after;
  return before + word + (what === "word" ? after : after.slice(length));
};
