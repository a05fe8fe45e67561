import { isRecord, pointerOf } from "@bartizan/model";

/** Names of sources of facts, by pointer, as the reader gives them. */
export type Sources = ReadonlyMap<string, string>;

/** A member of a model as a person would write it: a control without proof by its status, a fact with its source in its long form. */
export const writtenValue = (value: unknown, key: string, pointer: string, sources: Sources): unknown => {
  if (key === "controls" && isRecord(value))
    return Object.fromEntries(
      Object.entries(value).map(([id, use]) => [id, isRecord(use) && Object.keys(use).length === 1 ? (use["status"] ?? use) : use]),
    );
  const source = sources.get(pointer + pointerOf(key));
  return source === undefined ? value : { is: value, source };
};
