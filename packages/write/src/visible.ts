const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const emojiStyle = "\ufe0f";

/** Model text on one line, with every control, bidirectional or invisible character spelled out, such as `\u{1b}`: it may be an attacker's. */
export const visible = (text: string): string =>
  text
    .replaceAll(/\r\n|[\n\t]/g, " ")
    .replaceAll(hidden, (character) => (character === emojiStyle ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));

/** JSON text with the same characters escaped inside its strings; its values stay as they are. */
export const visibleJson = (json: string): string =>
  json.replaceAll(hidden, (character) =>
    character === "\n" || character === emojiStyle
      ? character
      : character.replaceAll(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`),
  );

/** JSON as every writer of JSON prints it. */
export const jsonText = (value: unknown): string => `${visibleJson(JSON.stringify(value, null, 2))}\n`;
