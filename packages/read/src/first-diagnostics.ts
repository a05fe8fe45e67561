import { byPlace, diagnose, type Diagnostic } from "@bartizan/model";
import { limits } from "./limits.ts";

/** The first diagnostics of a file by place, each once, and a last one that says how many more there are. */
export const firstDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  // What an alias repeats is wrong in one place only.
  const distinct = new Map<string, Diagnostic>();
  for (const each of diagnostics) {
    const mistake = JSON.stringify([each.code, each.span ?? each.pointer, each.message]);
    if (!distinct.has(mistake)) distinct.set(mistake, each);
  }
  const sorted = [...distinct.values()].toSorted(byPlace);
  const next = sorted[limits.diagnostics];
  if (!next) return sorted;
  const { span } = next;
  const more = diagnose(
    "more-problems",
    next.pointer,
    { key: () => span, value: () => span },
    { count: sorted.length - limits.diagnostics },
  );
  return [...sorted.slice(0, limits.diagnostics), more];
};
