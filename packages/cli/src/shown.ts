/** Text from models and file names as it may stand in a terminal: escape sequences and invisible characters are spelled out. */
export const shown = (text: string): string =>
  text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);
