import { compareText, isRecord, kindWord, lineage, mostFound, nearestAmong, type Diagnostic, type JsonRecord } from "@bartizan/model";
import { memberOf, tellAt } from "./origin.ts";
import type { UseEntry } from "./use-entries.ts";

/** What parameters may name, by their type: ids, each with its kind where that is known. */
export type There = Readonly<Record<UseEntry["pattern"]["parameters"][string]["type"], ReadonlyMap<string, unknown>>>;

/**
 * Finds what is given to a pattern and is not there, or is of a kind that it does not take.
 * @param isUnread whether an id that is missing may be in something that could not be read
 */
export const checkGiven = ({ pattern, given }: UseEntry, there: There, isUnread: (id: string) => boolean): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  for (const [name, { value, origin }] of given) {
    const { type, of } = pattern.parameters[name] ?? { type: "component" };
    const known = there[type];
    const fits = (id: string): boolean => {
      const kind = known.get(id);
      // A kind that does not exist has its own diagnostic.
      return !of || typeof kind !== "string" || !kindWord(kind) || lineage(kind).some((word) => of.includes(word));
    };
    const fitting = (): string[] => [...known.keys()].filter(fits).toSorted(compareText);
    const nearest = nearestAmong(fitting);
    for (const [index, id] of [value].flat().entries()) {
      const place = Array.isArray(value) ? memberOf({ value: {}, origin }, String(index)).origin : origin;
      if (diagnostics.length > mostFound) break;
      if (type === "identity" && id === "end-user") continue;
      if (!known.has(id)) {
        const what = type === "assets" ? "asset" : type;
        if (!isUnread(id)) tellAt(place, "unknown-reference", { what, id: id.slice(0, 100), near: nearest(id) }, diagnostics);
      } else if (!fits(id)) {
        const takes = `components of kind ${of?.join(", ") ?? ""}; here: ${fitting().slice(0, 24).join(", ") || "none"}`;
        tellAt(place, "wrong-value", { value: id.slice(0, 100), near: undefined, known: takes }, diagnostics);
      }
    }
  }
  return diagnostics;
};

/** @param parts what patterns bring; they also speak of what the model declares, or ought to */
export const thereIn = (declared: readonly JsonRecord[], parts: readonly { document: JsonRecord }[]): There => {
  const kindsIn = (section: string): ReadonlyMap<string, unknown> => {
    const found = new Map<string, unknown>();
    for (const document of [...declared, ...parts.map((part) => part.document)]) {
      const elements = document[section];
      if (!isRecord(elements)) continue;
      for (const [id, element] of Object.entries(elements)) {
        const { kind, trust } = isRecord(element) ? element : {};
        if (kind !== undefined || trust !== undefined || declared.includes(document)) found.set(id, kind ?? found.get(id));
      }
    }
    return found;
  };
  return { component: kindsIn("components"), zone: kindsIn("zones"), identity: kindsIn("identities"), assets: kindsIn("assets") };
};
