import { isRecord, typeName, type Diagnostic } from "@bartizan/model";
import { itemsOf, listOf, memberOf, recordOf, tellAt, type Sourced } from "./origin.ts";
import { memberName, sectionSort } from "./sections.ts";

/**
 * Everything of several files in one document, as if it had been written in the first of them. What has the same id in two files is a
 * mistake; uses of an id in different sections, and of flows, are left to the check of the whole.
 */
export const joinParts = (first: Sourced, others: readonly Sourced[], diagnostics: Diagnostic[]): Sourced => {
  if (others.length === 0) return first;
  const members = new Map(Object.keys(first.value).map((key) => [key, memberOf(first, key)]));
  for (const part of others) {
    for (const key of Object.keys(part.value)) {
      if (key === "bartizan") continue;
      const here = members.get(key);
      const there = memberOf(part, key);
      members.set(key, here ? joined(key, here, there, diagnostics) : there);
    }
  }
  return recordOf([...members], first.origin);
};

/** One section of two files. Where the first is not what it should be, that is told when the whole is checked. */
const joined = (section: string, here: Sourced<unknown>, there: Sourced<unknown>, diagnostics: Diagnostic[]): Sourced<unknown> => {
  const sort = sectionSort(section);
  if (sort === undefined) return here;
  if (sort === "list" ? !Array.isArray(there.value) : !isRecord(there.value)) {
    const expected = sort === "list" ? "a list" : "a map";
    tellAt(there.origin, "wrong-type", { expected, got: typeName(there.value) }, diagnostics);
    return here;
  }
  if (Array.isArray(here.value) && Array.isArray(there.value))
    return listOf([...itemsOf(here.value, here.origin), ...itemsOf(there.value, there.origin)], here.origin);
  if (!isRecord(here.value) || !isRecord(there.value)) return here;
  const mine: Sourced = { value: here.value, origin: here.origin };
  const theirs: Sourced = { value: there.value, origin: there.origin };
  const members = new Map(Object.keys(mine.value).map((id) => [id, memberOf(mine, id)]));
  for (const id of Object.keys(theirs.value)) {
    const member = memberOf(theirs, id);
    const known = members.get(id);
    if (known) {
      const place = known.origin.source.spans.key(known.origin.pointer);
      const other = `the ${memberName(section)} at ${place?.file ?? "?"}:${place?.line ?? "?"}`;
      tellAt(member.origin, "duplicate-id", { id: id.slice(0, 100), other }, diagnostics);
    } else members.set(id, member);
  }
  return recordOf([...members], mine.origin);
};
