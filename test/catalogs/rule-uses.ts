import { analyseDocument } from "../analyse-document.ts";

/** Something that rules can be tried on: a system, an incident with its improved twin, or the examples of one rule. */
export interface Trial {
  name: string;
  documents: readonly unknown[];
  /** The rule whose own examples these are. */
  own?: string;
}

/** The trials in which each rule finds something, open or uncertain; its own examples do not count. */
export const ruleUses = (rules: readonly string[], trials: readonly Trial[]): ReadonlyMap<string, readonly string[]> => {
  const uses = new Map<string, string[]>(rules.map((rule) => [rule, []]));
  for (const { name, documents, own } of trials) {
    const standing = documents.flatMap((document) => analyseDocument(document).threats.filter((threat) => threat.status !== "mitigated"));
    for (const rule of new Set(standing.map((threat) => threat.rule))) if (rule !== own) uses.get(rule)?.push(name);
  }
  return uses;
};
