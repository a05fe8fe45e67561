/**
 * The stretch of a condition that a part of it takes up, with the brackets that belong to it: the parser drops the outer ones of `(a) || (b)`
 * and keeps the inner ones, which leaves half of a pair.
 */
export const wholePart = (source: string, start: number, end: number): { start: number; end: number } => {
  const text = source.slice(start, end).replaceAll(/'[^']*'|"[^"]*"/g, (literal) => " ".repeat(literal.length));
  let [unclosed, unopened] = [0, 0];
  for (const sign of text) {
    if (sign === "(") unclosed++;
    else if (sign === ")" && unclosed > 0) unclosed--;
    else if (sign === ")") unopened++;
  }
  let [from, to] = [start, end];
  for (; unopened > 0 && isBracketOrSpace(source[from - 1]); from--) if (source[from - 1] === "(") unopened--;
  for (; unclosed > 0 && isBracketOrSpace(source[to]); to++) if (source[to] === ")") unclosed--;
  return { start: from, end: to };
};

const isBracketOrSpace = (sign: string | undefined): boolean => sign !== undefined && /[()\s]/.test(sign);
