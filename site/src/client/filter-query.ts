/** One word of a query: a key with a value, or plain text with an empty key. */
export interface Token {
  key: "" | "status" | "level" | "place" | "rule";
  value: string;
  /** As it was typed. */
  text: string;
}

/** What of a row can be asked for; all in lower case. */
export interface Row {
  status: string;
  level: string;
  place: string;
  rule: string;
  /** Everything that plain words are looked for in. */
  text: string;
}

const keys: Record<string, Token["key"]> = {
  s: "status",
  status: "status",
  sev: "level",
  risk: "level",
  level: "level",
  at: "place",
  place: "place",
  rule: "rule",
};
const levels = ["low", "medium", "high", "critical"];

/** Words are separated by blanks; quotes keep a phrase together. A key that is not known is plain text. */
export const parseQuery = (query: string): Token[] =>
  [...query.toLowerCase().matchAll(/([a-z]+:)?("[^"]*"|[^\s"]+)/g)].map(([text, prefix = "", rest = ""]) => {
    const key = keys[prefix.slice(0, -1)];
    const value = rest.replaceAll('"', "");
    return key === undefined ? { key: "", value: prefix + value, text } : { key, value, text };
  });

/** All keys must match; of several values for one key, one is enough. All plain words must be found. */
export const matches = (row: Row, tokens: readonly Token[]): boolean => {
  const asked = new Map<Token["key"], Token[]>();
  for (const token of tokens) asked.set(token.key, [...(asked.get(token.key) ?? []), token]);
  return [...asked].every(([key, group]) =>
    key === "" ? group.every(({ value }) => row.text.includes(value)) : group.some((token) => fits(row[key], token)),
  );
};

const fits = (actual: string, { key, value }: Token): boolean => {
  if (key === "level" && value.endsWith("+"))
    return levels.indexOf(actual) >= levels.findIndex((level) => level.startsWith(value.slice(0, -1)));
  return key === "place" || key === "rule" ? actual.includes(value) : actual.startsWith(value);
};

/** The query with the token added, or taken out where it already stands. */
export const toggled = (query: string, token: string): string => {
  const words = parseQuery(query).map(({ text }) => text);
  return (words.includes(token) ? words.filter((word) => word !== token) : [...words, token]).join(" ");
};
