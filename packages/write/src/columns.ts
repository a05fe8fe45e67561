const nothing = /[\p{M}\ufe0f\u200d]/u;
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Each of these takes one column, and nearly every text is made of them alone. */
const narrow = /^[^\u0300-\uffff]*$/;

/** Columns that a visible text takes in a terminal; East Asian characters and emoji take two. */
export const columns = (text: string): number => {
  if (narrow.test(text)) return text.length;
  let sum = 0;
  for (const character of text) sum += columnsOf(character);
  return sum;
};

const columnsOf = (character: string): number => (character < "\u0300" ? 1 : nothing.test(character) ? 0 : wide.test(character) ? 2 : 1);

/** The longest beginning that fits. */
export const headOf = (text: string, width: number): string => {
  let sum = 0;
  let end = 0;
  for (const character of text) {
    sum += columnsOf(character);
    if (sum > width) break;
    end += character.length;
  }
  return text.slice(0, end);
};

/** The text, or as much of it as fits with a mark that something is missing. */
export const clip = (text: string, width: number): string => {
  const head = headOf(text, width);
  return head.length === text.length ? text : `${headOf(text, width - 1).trimEnd()}…`;
};
