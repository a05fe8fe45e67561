/** A list that a sentence can hold: the first of many, and how many more there are. */
export const someOf = (texts: readonly string[]): string =>
  texts.length > 3 ? `${texts.slice(0, 2).join(", ")} and ${texts.length - 2} more` : texts.join(", ");
