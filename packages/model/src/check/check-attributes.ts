import type { Diagnostic } from "../generated/report.ts";
import { attributesSetBy, controlFits, type ControlWord } from "../control-word.ts";
import { diagnose } from "../diagnostics.ts";
import { flowId } from "../flow-id.ts";
import { nearestAmong } from "../nearest-word.ts";
import { pointerOf } from "../pointer.ts";
import type { SpanIndex } from "../span.ts";
import { attributeFits, attributeWord, kindWord, type AttributeWord } from "../vocabulary.ts";
import { isRecord, recordsIn, textsIn, type JsonRecord } from "./json-record.ts";
import { mostFound } from "./most-found.ts";

const carriers = { components: "component", flows: "flow", assets: "asset", identities: "identity" } as const;
type Sort = keyof typeof carriers;

/**
 * Finds attributes that say nothing about their element, controls that do not exist or cannot work where they are put, and controls that
 * contradict an attribute.
 */
export const checkAttributes = (document: JsonRecord, controls: ReadonlyMap<string, ControlWord>, spans: SpanIndex): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const nearestControl = nearestAmong(() => controls.keys());

  const unknownControl = (id: string, pointer: string): void => {
    if (diagnostics.length > mostFound) return;
    diagnostics.push(diagnose("unknown-control", pointer, spans, { id: id.slice(0, 100), near: nearestControl(id) }));
  };

  const checkKind = (sort: Sort, element: JsonRecord, pointer: string): void => {
    for (const name of Object.keys(element)) {
      const attribute = attributeWord(name);
      if (!attribute || belongs(attribute, sort, element) || diagnostics.length > mostFound) continue;
      const parameters = { attribute: name, about: described(sort, element), of: attribute.of.join(", ") };
      diagnostics.push(diagnose("attribute-not-of-kind", pointer + pointerOf(name), spans, parameters));
    }
  };

  /** @returns whether the control can stand there */
  const checkPlace = (control: ControlWord, sort: Sort, element: JsonRecord, pointer: string): boolean => {
    const fits = standsOn(control, sort, element);
    const parameters = { control: control.id, about: described(sort, element), on: (control.on ?? []).join(", ") };
    if (!fits) diagnostics.push(diagnose("control-misplaced", pointer, spans, parameters));
    return fits;
  };

  const checkControls = (sort: Sort, element: JsonRecord, pointer: string): void => {
    for (const [id, use] of recordsIn(element["controls"])) {
      const control = controls.get(id);
      if (!control) {
        unknownControl(id, `${pointer}/controls${pointerOf(id)}`);
        continue;
      }
      if (!checkPlace(control, sort, element, `${pointer}/controls${pointerOf(id)}`)) continue;
      if (use["status"] !== "implemented" && use["status"] !== "verified") continue;
      for (const [name, agreeing] of Object.entries(attributesSetBy(control))) {
        const stated = element[name];
        const attribute = attributeWord(name);
        // A value that is wrong in itself, or says nothing here, has its own diagnostic.
        if (!attribute?.values.some((each) => each.value === stated) || !belongs(attribute, sort, element)) continue;
        if (agreeing.some((each) => each === stated)) continue;
        const parameters = { control: id, attribute: name, value: String(stated), agrees: agreeing.join(" or ") };
        diagnostics.push(diagnose("contradiction", pointer + pointerOf(name), spans, parameters));
      }
    }
  };

  for (const sort of ["components", "flows", "assets", "identities"] as const) {
    for (const [key, element] of recordsIn(document[sort])) {
      const pointer = pointerOf(sort, key);
      checkKind(sort, element, pointer);
      if (isRecord(element["controls"])) checkControls(sort, element, pointer);
    }
  }
  const threats = recordsIn(document["threats"]);
  const bearers = bearersIn(threats.length > 0 ? document : {});
  for (const [key, threat] of threats) {
    for (const [index, id] of textsIn(threat["mitigatedBy"])) {
      const pointer = pointerOf("threats", key, "mitigatedBy", index);
      const control = controls.get(id);
      const place = bearers.get(threat["at"]);
      if (!control) unknownControl(id, pointer);
      else if (place) checkPlace(control, ...place, pointer);
    }
  }
  return diagnostics;
};

/** What can carry controls, by id. */
const bearersIn = (document: JsonRecord): ReadonlyMap<unknown, [Sort, JsonRecord]> =>
  new Map(
    (["components", "flows", "identities"] as const).flatMap((sort) =>
      recordsIn(document[sort]).map(([key, element]): [string, [Sort, JsonRecord]] => [
        sort === "flows" ? flowId(element) : key,
        [sort, element],
      ]),
    ),
  );

/** Can the attribute be said of this element? Of a component of no known kind, whatever can be said of some component. */
const belongs = (attribute: AttributeWord, sort: Sort, element: JsonRecord): boolean => {
  if (sort !== "components") return attribute.of.includes(carriers[sort]);
  const kind = element["kind"];
  if (typeof kind === "string" && kindWord(kind)) return attributeFits(attribute, kind);
  return attribute.of.some((owner) => owner !== "flow" && owner !== "asset" && owner !== "identity");
};

/** Can the control stand at this element? At a component of no known kind, it may. */
const standsOn = (control: ControlWord, sort: Sort, element: JsonRecord): boolean => {
  if (sort !== "components") return controlFits(control, carriers[sort]);
  const kind = element["kind"];
  return typeof kind !== "string" || !kindWord(kind) || controlFits(control, kind);
};

const described = (sort: Sort, element: JsonRecord): string => {
  if (sort === "assets" || sort === "identities") return `an ${carriers[sort]}`;
  const kind = element["kind"];
  return sort === "components" && typeof kind === "string" && kindWord(kind) ? `a component of kind ${kind}` : `a ${carriers[sort]}`;
};
