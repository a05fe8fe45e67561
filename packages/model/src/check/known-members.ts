import { nearestAmong } from "../nearest-word.ts";
import { keysOf } from "../pointer.ts";
import { isRecord } from "./json-record.ts";

/** The keys that a schema knows in one map. */
export interface KnownMembers {
  names: readonly string[];
  nearest: (word: string) => string | undefined;
}

/**
 * Finds the keys that a schema knows in the map at a pointer of the document. ajv's own schema paths start anew in every definition, so that
 * they do not tell which one they belong to.
 */
export const knownMembers = (schema: unknown): ((pointer: string) => KnownMembers) => {
  const cache = new Map<unknown, KnownMembers>();
  return (pointer) => {
    let here = follow(schema, schema);
    for (const key of keysOf(pointer)) {
      const { properties, additionalProperties, items } = here;
      const member = isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : (items ?? additionalProperties);
      here = follow(member, schema);
    }
    const { properties } = here;
    const known = cache.get(properties);
    if (known) return known;
    const names = isRecord(properties) ? Object.keys(properties) : [];
    const found = { names, nearest: nearestAmong(() => names) };
    cache.set(properties, found);
    return found;
  };
};

const follow = (node: unknown, schema: unknown): Record<string, unknown> => {
  if (!isRecord(node)) return {};
  const reference = node["$ref"];
  if (typeof reference !== "string") return node;
  let target: unknown = schema;
  for (const key of keysOf(reference.slice(1))) target = isRecord(target) ? target[key] : undefined;
  return isRecord(target) ? target : {};
};
