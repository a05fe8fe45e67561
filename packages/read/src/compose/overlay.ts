import { flowId, isRecord, keysOf, type Diagnostic } from "@bartizan/model";
import { itemsOf, listOf, memberOf, recordOf, tellAt, type Sourced } from "./origin.ts";
import { sectionSort } from "./sections.ts";

/**
 * A file over the one that it extends. Sections merge by id, elements by attribute, controls by control, flows by flow id; any other value
 * replaces the one below. `null` removes what is below.
 */
export const overlay = (above: Sourced, below: Sourced, diagnostics: Diagnostic[]): Sourced => {
  /** @param depth how many levels of maps merge by key @returns undefined where nothing is left */
  const merged = (over: Sourced<unknown>, under: Sourced<unknown> | undefined, depth: number): Sourced<unknown> | undefined => {
    if (over.value === null) {
      if (under === undefined) tellNothing(over);
      return undefined;
    }
    if (depth === 0 || !isRecord(over.value)) return over;
    const base: Sourced | undefined = under && isRecord(under.value) ? { value: under.value, origin: under.origin } : undefined;
    return mergedRecord({ value: over.value, origin: over.origin }, base, depth);
  };

  const mergedRecord = (over: Sourced, under: Sourced | undefined, depth: number): Sourced => {
    const members = new Map(under ? Object.keys(under.value).map((key) => [key, memberOf(under, key)]) : []);
    for (const key of Object.keys(over.value)) {
      const deeper = depth === 1 && key === "controls" ? 1 : depth - 1;
      const member = merged(memberOf(over, key), members.get(key), deeper);
      if (member) members.set(key, member);
      else members.delete(key);
    }
    return recordOf([...members], over.origin);
  };

  const mergedFlows = (over: Sourced<readonly unknown[]>, under: Sourced<readonly unknown[]>): Sourced<unknown[]> => {
    const flows = itemsOf(under.value, under.origin);
    const positions = new Map(flows.map(({ value }, index) => [idOf(value) ?? index, index]));
    const removed = new Set<number>();
    for (const flow of itemsOf(over.value, over.origin)) {
      const id = idOf(flow.value);
      const position = id === undefined ? undefined : positions.get(id);
      const known = position === undefined ? undefined : flows[position];
      const removes = isRecord(flow.value) && flow.value["from"] === null;
      if (position === undefined || known === undefined) {
        if (removes) tellNothing(flow);
        else flows.push(merged(flow, undefined, 1) ?? flow);
      } else if (removes) removed.add(position);
      else flows[position] = withoutDefaultId(merged(flow, known, 1) ?? flow, known);
    }
    return listOf(
      flows.filter((_, index) => !removed.has(index)),
      over.origin,
    );
  };

  const tellNothing = ({ origin }: Sourced<unknown>): void => {
    tellAt(origin, "nothing-to-remove", { name: (keysOf(origin.pointer).at(-1) ?? "").slice(0, 100) }, diagnostics);
  };

  const members = new Map(Object.keys(below.value).map((key) => [key, memberOf(below, key)]));
  for (const key of Object.keys(above.value)) {
    const over = memberOf(above, key);
    const under = members.get(key);
    if (key === "flows" && Array.isArray(over.value)) {
      const base = Array.isArray(under?.value) ? (under.value as unknown[]) : [];
      members.set(key, mergedFlows({ value: over.value, origin: over.origin }, { value: base, origin: under?.origin ?? over.origin }));
      continue;
    }
    const member = merged(over, under, depths[key === "system" ? "values" : (sectionSort(key) ?? "list")]);
    if (member) members.set(key, member);
    else members.delete(key);
  }
  return recordOf([...members], above.origin);
};

/** Undefined where it cannot be told; nobody has checked the flow yet. */
const idOf = (flow: unknown): string | undefined => {
  if (!isRecord(flow)) return undefined;
  const { id, from, to } = flow;
  return typeof id === "string" || (typeof from === "string" && typeof to === "string") ? flowId(flow) : undefined;
};

const depths = { elements: 2, values: 1, list: 0 } as const;

/** A flow may be named by its default id, from--to, to say something more about it; that gives it no id of its own. */
const withoutDefaultId = (flow: Sourced<unknown>, below: Sourced<unknown>): Sourced<unknown> => {
  if (!isRecord(flow.value) || !isRecord(below.value) || below.value["id"] !== undefined) return flow;
  const { value, origin } = flow as Sourced;
  const others = Object.keys(value).filter((key) => key !== "id");
  return recordOf(
    others.map((key) => [key, memberOf({ value, origin }, key)]),
    origin,
  );
};
