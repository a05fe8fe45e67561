/** A parsed map. Its keys come from a stranger's file, so it is only ever read by own keys. */
export type JsonRecord = Record<string, unknown>;

export const isRecord = (value: unknown): value is JsonRecord => typeof value === "object" && value !== null && !Array.isArray(value);

/** The maps inside a collection, by key or index; anything else in it has its own diagnostic already. */
export const recordsIn = (collection: unknown): [key: string, record: JsonRecord][] => {
  const entries = Array.isArray(collection)
    ? collection.map((item, index): [string, unknown] => [String(index), item])
    : isRecord(collection)
      ? Object.entries(collection)
      : [];
  return entries.filter((entry): entry is [string, JsonRecord] => isRecord(entry[1]));
};

/** The texts in a list, with their places in it. */
export const textsIn = (list: unknown): [index: number, text: string][] =>
  Array.isArray(list) ? list.flatMap((item, index): [number, string][] => (typeof item === "string" ? [[index, item]] : [])) : [];
