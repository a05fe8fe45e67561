// Emoji that are joined to one picture keep their joiner; everything else that has no shape of its own, or changes the order of others, is hidden.
const hidden =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier})?\u200d(?=\p{Extended_Pictographic})|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** Most texts have nothing of the sort, which is cheap to see. */
const plain = /^[\n -~]*$/;

const reveal = (text: string, spell: (character: string) => string): string =>
  plain.test(text)
    ? text
    : text.replaceAll(hidden, (found) => (found === "\ufe0f" || /^\p{Extended_Pictographic}/u.test(found) ? found : spell(found)));

/** Model text on one line, with every control, bidirectional or invisible character spelled out, such as `\u{1b}`: it may be an attacker's. */
export const visible = (text: string): string =>
  reveal(text.replaceAll(/\r\n|[\n\t]/g, " "), (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`);

/** JSON text with the same characters escaped inside its strings; its values stay as they are. */
const visibleJson = (json: string): string =>
  reveal(json, (character) =>
    character === "\n" ? character : character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );

/** JSON as every writer of JSON prints it. */
export const jsonText = (value: unknown): string => `${visibleJson(JSON.stringify(value, null, 2))}\n`;
