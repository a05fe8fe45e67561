import type { CoveredList, FrameworkFile } from "@bartizan/model";
import type { FrameworkHits } from "../framework-hits.ts";
import { coveragePhrase } from "../words/coverage.ts";
import { plural } from "../words/plural.ts";

/** How far the catalog covers a framework, and how much of it this report names. */
export const frameworkAnswer = ({ id, entries, design }: FrameworkFile, lists: readonly CoveredList[], hits: FrameworkHits): string => {
  const covered = lists.find(({ of }) => of === "entries")?.entries ?? [];
  const named = entries.filter((entry) => hits(id, entry.id).length > 0).length;
  const what = design === "view" ? "Threats of this report are placed in" : "Threats of this report go by";
  return `${plural(entries.length, "entry", "entries")}: ${coveragePhrase(covered)}. ${what} ${named} of them.`;
};
