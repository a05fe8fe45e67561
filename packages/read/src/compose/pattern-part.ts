import { isRecord, parameterIn, type JsonRecord } from "@bartizan/model";
import { references } from "./prefixed-system.ts";
import type { UseEntry } from "./use-entries.ts";

/** What a use of a pattern brings, as a part of the model: its own ids with the prefix, and what was given in place of parameters. */
export const patternPart = ({ as, pattern, given }: UseEntry): JsonRecord => {
  const resolved = (word: unknown): unknown => {
    const parameter = parameterIn(word);
    if (parameter !== undefined) return given.get(parameter)?.value;
    return typeof word === "string" && word !== "end-user" ? `${as}.${word}` : word;
  };
  const element = (section: string, stated: JsonRecord): JsonRecord => {
    const result = Object.create(null) as JsonRecord;
    for (const [key, value] of Object.entries(stated)) {
      const isReference = references[section]?.includes(key) === true;
      const member = !isReference ? value : Array.isArray(value) ? value.flatMap((each) => resolved(each) ?? []) : resolved(value);
      // Of a list that may be left out, nothing is said then.
      if (member !== undefined) result[key] = member;
    }
    return result;
  };

  const part = Object.create(null) as JsonRecord;
  for (const [section, stated] of Object.entries(pattern.part)) {
    if (Array.isArray(stated)) {
      part[section] = stated.map((flow) => element(section, flow));
      continue;
    }
    const elements = Object.create(null) as JsonRecord;
    for (const [id, each] of Object.entries(stated)) if (isRecord(each)) elements[String(resolved(id))] = element(section, each);
    part[section] = elements;
  }
  return part;
};
