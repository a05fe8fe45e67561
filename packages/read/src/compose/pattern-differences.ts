import { flowId, isRecord, type Diagnostic, type JsonRecord } from "@bartizan/model";
import { tellAt } from "./origin.ts";
import { sectionSort } from "./sections.ts";
import type { UseEntry } from "./use-entries.ts";

/** Finds where two patterns say different things of one element and the model itself says nothing: neither may win in silence. */
export const patternDifferences = (parts: readonly { entry: UseEntry; document: JsonRecord }[], own: JsonRecord): Diagnostic[] => {
  const diagnostics: Diagnostic[] = [];
  const settled = new Map(statementsIn(own));
  const said = new Map<string, { by: UseEntry; text: string }>();
  for (const { entry, document } of parts) {
    for (const [place, value] of statementsIn(document)) {
      const text = JSON.stringify(value);
      const before = said.get(place);
      if (!before) said.set(place, { by: entry, text });
      else if (before.text !== text && !settled.has(place))
        tellAt(entry.at, "patterns-differ", { place, one: before.by.as, other: entry.as }, diagnostics);
    }
  }
  return diagnostics;
};

/** What is said of each element, attribute by attribute and control by control. */
const statementsIn = (document: JsonRecord): [place: string, value: unknown][] =>
  Object.entries(document).flatMap(([section, elements]) => {
    if (section !== "flows" && sectionSort(section) !== "elements") return [];
    const all: [string, unknown][] = Array.isArray(elements)
      ? elements.flatMap((flow): [string, unknown][] => (isRecord(flow) ? [[flowId(flow), flow]] : []))
      : isRecord(elements)
        ? Object.entries(elements)
        : [];
    return all.flatMap(([id, element]) =>
      isRecord(element) ? Object.entries(element).flatMap(([key, value]) => said(id, key, value)) : [],
    );
  });

const said = (id: string, key: string, value: unknown): [string, unknown][] =>
  key === "controls" && isRecord(value)
    ? Object.entries(value).map(([control, status]) => [`the control ${control} of ${id}`, status])
    : [[`${key} of ${id}`, value]];
