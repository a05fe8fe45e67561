import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestAmong } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { isRecord, recordsIn, textsIn, type JsonRecord } from "./json-record.ts";

/** Finds ids that a framework gives twice, and parents, groups, techniques and successors that it does not have. */
export const checkEntries = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const complain = (pointer: string, problem: string, hint: string): void => {
    diagnostics.push(diagnose("catalog-problem", pointer, spans, { problem, hint }));
  };

  const idsOf = (member: string): Set<string> => {
    const found = new Set<string>();
    for (const [key, { id }] of recordsIn(document[member])) {
      if (typeof id !== "string") continue;
      if (found.has(id)) complain(pointerOf(member, key, "id"), `"${id.slice(0, 100)}" is given twice.`, "Keep one of the two.");
      found.add(id);
    }
    return found;
  };
  const entries = idsOf("entries");
  const groups = idsOf("groups");
  idsOf("mitigations");

  const nearestTo = (ids: ReadonlySet<string>) => nearestAmong(() => ids);
  const sorts = {
    entry: { ids: entries, nearest: nearestTo(entries) },
    group: { ids: groups, nearest: nearestTo(groups) },
  };
  const refer = (id: unknown, what: keyof typeof sorts, pointer: string): void => {
    const { ids, nearest } = sorts[what];
    if (typeof id !== "string" || ids.has(id)) return;
    const near = nearest(id);
    complain(pointer, `There is no ${what} "${id.slice(0, 100)}".`, near ? `Did you mean "${near}"?` : `Add it, or name one that exists.`);
  };

  for (const [key, entry] of recordsIn(document["entries"])) {
    const pointer = pointerOf("entries", key);
    refer(entry["parent"], "entry", `${pointer}/parent`);
    for (const [index, group] of textsIn(entry["groups"])) refer(group, "group", `${pointer}/groups/${index}`);
  }
  for (const [key, mitigation] of recordsIn(document["mitigations"])) {
    for (const [index, id] of textsIn(mitigation["techniques"])) refer(id, "entry", pointerOf("mitigations", key, "techniques", index));
  }
  const { retired, perElement } = document;
  if (isRecord(retired)) for (const [id, successor] of Object.entries(retired)) refer(successor, "entry", pointerOf("retired", id));
  if (isRecord(perElement)) {
    for (const [sort, ids] of Object.entries(perElement)) {
      for (const [index, id] of textsIn(ids)) refer(id, "entry", pointerOf("perElement", sort, index));
    }
  }
  return diagnostics;
};
