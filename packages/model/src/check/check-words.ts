import type { Diagnostic } from "../generated/report.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestAmong } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import { atKeys, type SpanIndex } from "../span.ts";
import { attributes, attributeWord, isKindOrFamily, kindsAndFamilies } from "../vocabulary.ts";
import { isRecord, textsIn, type JsonRecord } from "./json-record.ts";

/** Finds attributes, values and kinds that do not exist in what a control sets and stands on, and in what is known of a technology. */
export const checkWords = (document: JsonRecord, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const nearestAttribute = nearestAmong(() => attributes.map((each) => each.id));
  const nearestKind = nearestAmong(() => kindsAndFamilies);
  const complain = (pointer: string, places: SpanIndex, problem: string, near: string | undefined, otherwise: string): void => {
    const hint = near === undefined ? otherwise : `Did you mean "${near}"?`;
    diagnostics.push(diagnose("catalog-problem", pointer, places, { problem, hint }));
  };

  for (const member of ["sets", "implies", "defaults"]) {
    const stated = document[member];
    if (!isRecord(stated)) continue;
    for (const [name, given] of Object.entries(stated)) {
      const pointer = pointerOf(member, name);
      const attribute = attributeWord(name);
      if (!attribute) {
        const shown = name.slice(0, 100);
        complain(pointer, atKeys(spans), `There is no attribute "${shown}".`, nearestAttribute(name), "The schema of models lists them.");
        continue;
      }
      for (const [index, value] of [given].flat().entries()) {
        if ((typeof value !== "string" && typeof value !== "boolean") || attribute.values.some((each) => each.value === value)) continue;
        const values = attribute.values.map((each) => String(each.value));
        const problem = `"${String(value).slice(0, 100)}" is not a value of ${name}.`;
        complain(Array.isArray(given) ? pointer + pointerOf(index) : pointer, spans, problem, undefined, `Values: ${values.join(", ")}.`);
      }
    }
  }
  for (const [member, others] of [
    ["kinds", []],
    ["on", ["flow", "identity"]],
  ] as const) {
    for (const [index, kind] of textsIn(document[member])) {
      if (isKindOrFamily(kind) || others.some((word) => word === kind)) continue;
      complain(
        pointerOf(member, index),
        spans,
        `There is no kind "${kind.slice(0, 100)}".`,
        nearestKind(kind),
        "The schema of models lists them.",
      );
    }
  }
  return diagnostics;
};
