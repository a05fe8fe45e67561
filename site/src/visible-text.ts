const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;
const kept = new Set(["\n", "\t", "\ufe0f"]);

/** Most texts have nothing that could be hidden, which is cheap to see. */
const plain = /^[\n\t -~]*$/;

const visible = (text: string): string =>
  plain.test(text)
    ? text
    : text.replaceAll(hidden, (character) => (kept.has(character) ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`));

/**
 * The same data with every control, bidirectional or invisible character of its texts spelled out: model text may be an attacker's, and
 * must not reorder or hide what stands beside it. Data without any is given back as it is.
 */
export const visibleText = <Data>(data: Data): Data => {
  if (typeof data === "string") return visible(data) as Data;
  if (Array.isArray(data)) {
    const shown = data.map((item: unknown) => visibleText(item));
    return shown.every((item, index) => item === data[index]) ? data : (shown as Data);
  }
  if (typeof data !== "object" || data === null) return data;
  const shown = Object.entries(data).map(([key, value]: [string, unknown]) => [key, value, visible(key), visibleText(value)] as const);
  if (shown.every(([key, value, shownKey, shownValue]) => key === shownKey && value === shownValue)) return data;
  return Object.fromEntries(shown.map(([, , key, value]) => [key, value])) as Data;
};
