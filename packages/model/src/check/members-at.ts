import { keysOf } from "../pointer.ts";
import { isRecord } from "./json-record.ts";

/**
 * The keys that a schema knows in the map at a pointer of the document. ajv's own schema paths start anew in every definition, so that they
 * do not tell which one they belong to.
 */
export const membersAt = (schema: unknown, pointer: string): string[] => {
  let here = follow(schema, schema);
  for (const key of keysOf(pointer)) {
    const { properties, additionalProperties, items } = here;
    const member = isRecord(properties) && Object.hasOwn(properties, key) ? properties[key] : (items ?? additionalProperties);
    here = follow(member, schema);
  }
  return isRecord(here["properties"]) ? Object.keys(here["properties"]) : [];
};

const follow = (node: unknown, schema: unknown): Record<string, unknown> => {
  if (!isRecord(node)) return {};
  const reference = node["$ref"];
  if (typeof reference !== "string") return node;
  let target: unknown = schema;
  for (const key of keysOf(reference.slice(1))) target = isRecord(target) ? target[key] : undefined;
  return isRecord(target) ? target : {};
};
