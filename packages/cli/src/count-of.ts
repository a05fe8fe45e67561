import { InputError } from "./input-error.ts";

/** A number of things that the caller gave, at least one. @param name of the option */
export const countOf = (word: string, name: string): number => {
  const count = Number(word);
  if (/^\d+$/.test(word) && Number.isSafeInteger(count) && count > 0) return count;
  throw new InputError(`${name} takes a number; "${word}" is none.`, `For example: ${name} 3`);
};
