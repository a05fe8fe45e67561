import type { Diagnostic } from "../generated/report.ts";
import type { ControlFile } from "../generated/control.ts";
import { diagnose } from "../diagnostics.ts";
import { nearestWord } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { attributeFits, attributeWord, kindWord } from "../vocabulary.ts";
import { isRecord, recordsIn, type JsonRecord } from "./json-record.ts";

/** Finds attributes that say nothing about their element, controls that do not exist, and controls that contradict an attribute. */
export const checkAttributes = (document: JsonRecord, controls: ReadonlyMap<string, ControlFile>, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];

  const checkKind = (element: JsonRecord, pointer: string): void => {
    const kind = element["kind"];
    if (typeof kind !== "string" || !kindWord(kind)) return;
    for (const name of Object.keys(element)) {
      const attribute = attributeWord(name);
      if (!attribute || attributeFits(attribute, kind)) continue;
      diagnostics.push(
        diagnose("attribute-not-of-kind", pointer + pointerOf(name), spans, { attribute: name, kind, of: attribute.of.join(", ") }),
      );
    }
  };

  const checkControls = (element: JsonRecord, pointer: string): void => {
    for (const [id, use] of recordsIn(element["controls"])) {
      const control = controls.get(id);
      const here = `${pointer}/controls${pointerOf(id)}`;
      if (!control) {
        diagnostics.push(diagnose("unknown-control", here, spans, { id: id.slice(0, 100), near: nearestWord(id, controls.keys()) }));
        continue;
      }
      if (use["status"] !== "implemented" && use["status"] !== "verified") continue;
      for (const [attribute, agreeing] of Object.entries(control.sets ?? {})) {
        const stated = element[attribute];
        if (stated === undefined || stated === "unknown" || agreeing.includes(stated as string | boolean)) continue;
        diagnostics.push(
          diagnose("contradiction", pointer + pointerOf(attribute), spans, {
            control: id,
            attribute,
            value: String(stated),
            agrees: agreeing.join(" or "),
          }),
        );
      }
    }
  };

  for (const sort of ["components", "identities", "flows"] as const) {
    for (const [key, element] of recordsIn(document[sort])) {
      const pointer = pointerOf(sort, key);
      if (sort === "components") checkKind(element, pointer);
      if (isRecord(element["controls"])) checkControls(element, pointer);
    }
  }
  return diagnostics;
};
