import { examplesOf, judgeExample } from "@bartizan/engine";
import type { Threat } from "@bartizan/model";
import { expect, test } from "vitest";
import { analyseDocument } from "../analyse-document.ts";
import { builtInCatalog } from "../built-in-catalog.ts";
import { incidentModels, workedModels } from "../worked-models.ts";
import { nearMisses } from "./near-misses.ts";
import { mutantsOf, techniqueMutantsOf, type Mutant, type Rule } from "./mutants-of.ts";

/** Changes of the conditions of techniques that nothing tells, each with the reason why that is right. */
const acceptedOfTechniques: Readonly<Record<string, string>> = {
  "training-data-poisoning: AML.T0115.000: drop is(source, 'content')":
    "the technique is named at the first stop in any case; the condition only adds a place, which examples do not judge",
};

const { sources, catalog } = builtInCatalog();

/** A mutant that is tried beside its original, under an id of its own. */
interface Tried extends Mutant {
  id: string;
  original: string;
}
const tried = (sort: string, mutants: (rule: Rule) => Mutant[]): Tried[] =>
  catalog.rules.flatMap((original) =>
    mutants(original).map(({ what, rule }, index) => {
      const id = `${original.id} ${sort} ${index}`;
      // What it gains and loses would only show at other rules, and those follow the original.
      return { id, original: original.id, what, rule: { ...rule, id, gains: [], loses: [] } };
    }),
  );
const ofRules = tried("rule", mutantsOf);
const ofTechniques = tried("technique", techniqueMutantsOf);

/** Analyses a model with mutants beside the catalog. @returns the threats of one rule or mutant */
const analysedWith = (mutants: readonly Tried[], document: unknown): ((rule: string) => Threat[]) => {
  const found = new Map<string, Threat[]>();
  for (const threat of analyseDocument(document, { ...catalog, rules: [...catalog.rules, ...mutants.map(({ rule }) => rule)] }).threats)
    found.set(threat.rule, [...(found.get(threat.rule) ?? []), threat]);
  return (rule) => found.get(rule) ?? [];
};

const placesOf = (threats: readonly Threat[]): string =>
  threats
    .map(({ place, status }) => `${place} ${status}`)
    .toSorted()
    .join("\n");

/** Where a rule fires, how sure it is and what it names where: all that tells it from a mutant. */
const seen = (threats: readonly Threat[]): string =>
  threats
    .map(({ place, status, techniques, steps = [] }) => [
      place,
      status,
      ...[...techniques, ...steps].map(({ id, at }) => `${id}@${at.join()}`),
    ])
    .map((words) => words.join(" "))
    .toSorted()
    .join("\n");

/** Mutants that keep the word of all examples of their rule, and that no worked or replayed model tells from the rule. */
const survivors = ((): ReadonlySet<Tried> => {
  const left = new Set([...ofRules, ...ofTechniques]);
  for (const { value: rule } of sources.rules) {
    for (const example of examplesOf(rule)) {
      const mutants = [...left].filter((mutant) => mutant.original === rule.id);
      const threatsOf = analysedWith(mutants, example.model);
      const judged = (threats: readonly Threat[]): string => `${judgeExample(example, threats)} ${placesOf(threats)}`;
      const asItIs = judged(threatsOf(rule.id));
      for (const mutant of mutants) if (judged(threatsOf(mutant.id)) !== asItIs) left.delete(mutant);
    }
  }
  for (const { rule, document } of nearMisses) {
    const mutants = [...left].filter((mutant) => mutant.original === rule);
    if (mutants.length === 0) continue;
    const threatsOf = analysedWith(mutants, document);
    for (const mutant of mutants) if (seen(threatsOf(mutant.id)) !== seen(threatsOf(rule))) left.delete(mutant);
  }
  for (const { document } of [...workedModels, ...incidentModels]) {
    const threatsOf = analysedWith([...left], document);
    for (const mutant of left) if (seen(threatsOf(mutant.id)) !== seen(threatsOf(mutant.original))) left.delete(mutant);
  }
  return left;
})();

const surviving = (mutants: readonly Tried[]): Tried[] => mutants.filter((mutant) => survivors.has(mutant));

test.each(catalog.rules.map((rule) => rule.id))(
  "%s has no condition that decides nothing: give it an example that tells, or delete it",
  (id) => {
    const own = ofRules.filter((mutant) => mutant.original === id);
    expect(surviving(own).map(({ what }) => what)).toEqual([]);
  },
);

test("no condition of a technique decides nothing, but for those accepted", () => {
  expect(surviving(ofTechniques).map(({ original, what }) => `${original}: ${what}`)).toEqual(Object.keys(acceptedOfTechniques));
});
