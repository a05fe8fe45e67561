/** A piece of TypeScript: an expression as it is, a list, or the members of an object. */
export type Code = string | { list: readonly Code[] } | { members: readonly (readonly [key: string, value: Code])[] };

/** Lines are not longer, where they can be broken. */
const width = 120;

/**
 * @param indent blanks before the line
 * @param taken characters of the line that stand around it
 */
export const codeText = (code: Code, indent: number, taken = 0): string => {
  if (typeof code === "string") return code;
  const short = oneLine(code);
  const parts = "list" in code ? code.list : code.members;
  if (parts.length === 0 || indent + taken + short.length <= width) return short;
  const inner = " ".repeat(indent + 2);
  const lines =
    "list" in code
      ? code.list.map((item) => codeText(item, indent + 2, 1))
      : code.members.map((member) => memberText(member, (value, room) => codeText(value, indent + 2, room)));
  const [open, close] = "list" in code ? "[]" : "{}";
  return `${open}\n${lines.map((line) => `${inner}${line},\n`).join("")}${" ".repeat(indent)}${close}`;
};

const oneLine = (code: Code): string => {
  if (typeof code === "string") return code;
  if ("list" in code) return `[${code.list.map(oneLine).join(", ")}]`;
  return code.members.length === 0 ? "{}" : `{ ${code.members.map((member) => memberText(member, oneLine)).join(", ")} }`;
};

const memberText = ([key, value]: readonly [string, Code], text: (value: Code, room: number) => string): string => {
  if (key === value) return key;
  const name = /^[A-Za-z_$][\w$]*$/.test(key) ? key : stringText(key);
  return `${name}: ${text(value, name.length + 3)}`;
};

/** Text in quotes, with every character that cannot be seen spelled out. */
export const stringText = (text: string): string =>
  JSON.stringify(text).replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    [...Array(character.length).keys()].map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(""),
  );

/** Plain data as code. */
export const dataCode = (value: unknown): Code => {
  if (Array.isArray(value)) return { list: value.map(dataCode) };
  if (typeof value === "object" && value !== null)
    return { members: Object.entries(value).map(([key, member]): [string, Code] => [key, dataCode(member)]) };
  return typeof value === "string" ? stringText(value) : String(value);
};
