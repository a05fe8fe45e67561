const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const kept = new Set(["\n", "\t", "\ufe0f"]);

const visible = (text: string): string =>
  text.replaceAll(hidden, (character) => (kept.has(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));

/**
 * The same data with every control, bidirectional or invisible character of its texts spelled out: model text may be an attacker's, and
 * must not reorder or hide what stands beside it.
 */
export const visibleText = <Data>(data: Data): Data => {
  if (typeof data === "string") return visible(data) as Data;
  if (Array.isArray(data)) return data.map((item: unknown) => visibleText(item)) as Data;
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [visible(key), visibleText(value)])) as Data;
};
