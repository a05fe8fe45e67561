import type { Model } from "./generated/model.ts";
import { isRecord, type JsonRecord } from "./check/json-record.ts";
import { keysOf } from "./pointer.ts";

/** Something that can be said of an element: an attribute, what it can do, or how far a control has come. */
export interface Statement {
  /** JSON Pointer of the element in the model. */
  element: string;
  /** The attribute; or `controls` and the id of the control. */
  keys: readonly [attribute: string] | readonly ["controls", string];
  value: string | boolean | readonly string[];
}

/** What a model has at a pointer. */
export const valueIn = (model: unknown, pointer: string): unknown =>
  keysOf(pointer).reduce((node, key) => (isRecord(node) || Array.isArray(node) ? (node as JsonRecord)[key] : undefined), model);

/**
 * The same model, were this said of its element; or no longer said, where there is no value.
 * @param fresh what was copied already and is nobody else's; for one statement after another
 */
export const withStatement = (
  model: Model,
  { element, keys, value }: Omit<Statement, "value"> & { value: unknown },
  fresh = new Set<object>(),
): Model => {
  const copied = <T extends object>(node: object | undefined, made: () => T): T => {
    if (node && fresh.has(node)) return node as T;
    const copy = made();
    fresh.add(copy);
    return copy;
  };
  const changed = (node: unknown, path: readonly string[]): unknown => {
    const [key, ...rest] = path;
    if (key === undefined) return value;
    if (Array.isArray(node)) {
      const list = copied(node, () => [...(node as unknown[])]);
      list[Number(key)] = changed(list[Number(key)], rest);
      return list;
    }
    const inner = (node ?? undefined) as JsonRecord | undefined;
    const record = copied(inner, () => Object.assign(Object.create(null) as JsonRecord, inner));
    const inside = changed(record[key], rest);
    if (inside === undefined) delete record[key];
    else record[key] = inside;
    return record;
  };
  const [, control] = keys;
  return changed(model, [...keysOf(element), ...keys, ...(control === undefined ? [] : ["status"])]) as Model;
};
