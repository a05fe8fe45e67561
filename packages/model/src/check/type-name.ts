/** What a value is, in the words of someone who writes YAML. */
export const typeName = (value: unknown): string => {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return names[typeof value] ?? typeof value;
};

const names: Partial<Record<string, string>> = {
  object: "a map",
  string: "text",
  number: "a number",
  boolean: "true or false",
};
