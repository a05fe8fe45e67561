import { coverageOf, coverageWords, elementsOfEntry, relatedItems, type CoveredEntry, type FrameworkFile } from "@bartizan/model";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { frameworkPairs } from "../framework-pairs.ts";
import { isMeant } from "../is-meant.ts";
import { threatsOf, type Knowledge, type PlacedThreat } from "../knowledge.ts";
import { fullTitle, relatedSections } from "../reference-pairs.ts";
import { threatItems } from "../threat-items.ts";
import { viewEntries } from "../view-entries.ts";

/** An entry of a framework: `LLM01:2026`, or `LLM01` in every edition; a retired id finds what it is called now. */
export const frameworkEntryExplainer: Explainer = {
  name: "framework-entry",
  ids: ({ catalog, retired }) => [
    ...catalog.frameworks.flatMap(({ entries }) => entries.map((entry) => entry.id)),
    ...Object.keys(retired),
  ],
  explain: (id, knowledge) => {
    const current = Object.hasOwn(knowledge.retired, id) ? (knowledge.retired[id] ?? id) : id;
    const meant = knowledge.catalog.frameworks.flatMap((framework) =>
      framework.entries.filter((entry) => isMeant(entry.id, current)).map((entry) => ({ framework, entry })),
    );
    if (meant.length === 0) return [];
    const covered = coverageOf(knowledge.catalog).filter(({ of }) => of === "entries");
    return meant.map(({ framework, entry }) => {
      const coverage = covered.find((list) => list.framework === framework)?.entries.find((each) => each.id === entry.id);
      return explainEntry(entry, id, framework, coverage, knowledge);
    });
  },
};

const explainEntry = (
  entry: FrameworkFile["entries"][number],
  asked: string,
  framework: FrameworkFile,
  coverage: CoveredEntry | undefined,
  knowledge: Knowledge,
): Block[] => {
  const { rules, controls, frameworks } = knowledge.catalog;
  return [
    title(`${entry.id}: ${fullTitle(entry.id, entry.title, knowledge)}`),
    ...(entry.summary ? [text(entry.summary)] : []),
    ...(Object.hasOwn(knowledge.retired, asked) ? [text(`${asked} is its former id.`)] : []),
    ...frameworkPairs(framework),
    ...pair("part of", titled(entry.parent, framework)),
    ...pair("in", (entry.groups ?? []).map((group) => titled(group, framework)).join(", ")),
    ...pair("maturity", entry.maturity),
    ...pair("coverage", coverage && coverageWords[coverage.state]),
    ...section(
      "Below it",
      framework.entries.filter((each) => each.parent === entry.id).map((each) => item(`${each.id}: ${each.title}`)),
    ),
    ...section("Elements that it concerns", pair("kinds", elementsOfEntry(framework, entry.id).join(", "))),
    ...section("Rules that find it, by our judgement", named(rules, coverage?.rules)),
    ...section("Controls that help to meet it, by our judgement", named(controls, coverage?.controls)),
    ...section("Mitigations that the framework lists, with controls that do them", mitigationItems(entry.id, framework, knowledge)),
    ...relatedSections(relatedItems(frameworks)(entry.id)),
    ...section("Threats of these models", foundOrNot(threatsBy(entry.id, framework, knowledge), knowledge)),
  ];
};

const named = (all: readonly { id: string; title: string }[], ids: readonly string[] = []): Block[] =>
  all.filter(({ id }) => ids.includes(id)).map((each) => item(`${each.id}: ${each.title}`));

/** What the framework lists against it, each with the controls that do it. */
const mitigationItems = (entry: string, framework: FrameworkFile, { catalog }: Knowledge): Block[] =>
  (framework.mitigations ?? [])
    .filter(({ techniques }) => techniques.includes(entry))
    .map(({ id, title: name }) => {
      const controls = catalog.controls.filter(({ maps = [] }) => maps.some((ref) => ref.framework === framework.id && ref.id === id));
      return item(`${id}: ${name}${controls.length > 0 ? ` (${controls.map((control) => control.id).join(", ")})` : ""}`);
    });

const threatsBy = (entry: string, framework: FrameworkFile, knowledge: Knowledge): PlacedThreat[] => {
  if (framework.design === "view") {
    return threatsOf(knowledge).filter(({ system, threat }) =>
      viewEntries(threat.place, system, knowledge.catalog).some((each) => each.framework === framework && each.id === entry),
    );
  }
  const family = new Set([entry, ...framework.entries.filter((each) => each.parent === entry).map((each) => each.id)]);
  return threatsOf(knowledge).filter(
    ({ threat: { maps, techniques } }) =>
      maps.some((ref) => ref.framework === framework.id && family.has(ref.id)) ||
      (framework.family === "atlas" && techniques.some(({ id }) => family.has(id))),
  );
};

const titled = (id: string | undefined, framework: FrameworkFile): string | undefined => {
  const found = [...framework.entries, ...(framework.groups ?? [])].find((each) => each.id === id);
  return found ? `${found.id} ${found.title}` : id;
};

const foundOrNot = (threats: readonly PlacedThreat[], knowledge: Knowledge): Block[] =>
  threats.length > 0 ? threatItems(threats, knowledge) : [item("none")];
