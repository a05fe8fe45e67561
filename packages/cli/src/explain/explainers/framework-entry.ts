import type { FrameworkFile } from "@bartizan/model";
import { item, pair, section, text, title, type Block } from "../block.ts";
import type { Explainer } from "../explainer.ts";
import { threatsOf, type Knowledge, type PlacedThreat } from "../knowledge.ts";
import { fullTitle } from "../reference-pairs.ts";
import { threatItems } from "../threat-items.ts";

/** An entry of a framework: `LLM01:2026`, or `LLM01` in every edition; a retired id finds what it is called now. */
export const frameworkEntryExplainer: Explainer = {
  name: "framework-entry",
  ids: ({ catalog, retired }) => [
    ...catalog.frameworks.flatMap((framework) => [...framework.entries, ...(framework.groups ?? [])].map((entry) => entry.id)),
    ...Object.keys(retired),
  ],
  explain: (id, knowledge) => {
    const current = Object.hasOwn(knowledge.retired, id) ? (knowledge.retired[id] ?? id) : id;
    const mapped = knowledge.catalog.controls.flatMap((control) => control.maps ?? []);
    return knowledge.catalog.frameworks.flatMap((framework) => [
      ...framework.entries.filter((entry) => isMeant(entry.id, current)).map((entry) => explainEntry(entry, id, framework, knowledge)),
      ...(framework.groups ?? []).filter((group) => isMeant(group.id, current)).map((group) => explainGroup(group, framework)),
      ...mapped
        .filter(
          (ref) => ref.framework === framework.id && isMeant(ref.id, current) && !framework.entries.some((entry) => entry.id === ref.id),
        )
        .slice(0, 1)
        .map((mitigation) => explainMitigation(mitigation, framework, knowledge)),
    ]);
  },
};

type Entry = FrameworkFile["entries"][number];

const isMeant = (id: string, asked: string): boolean =>
  id.toLowerCase() === asked.toLowerCase() || id.toLowerCase().startsWith(`${asked.toLowerCase()}:`);

const explainEntry = (entry: Entry, asked: string, framework: FrameworkFile, knowledge: Knowledge): Block[] => {
  const family = new Set([entry.id, ...framework.entries.filter((each) => each.parent === entry.id).map((each) => each.id)]);
  const names = (refs: readonly { framework: string; id: string }[], techniques: readonly string[]): boolean =>
    refs.some((ref) => ref.framework === framework.id && family.has(ref.id)) ||
    (framework.family === "atlas" && techniques.some((id) => family.has(id)));
  const rules = knowledge.catalog.rules.filter((rule) => names(rule.maps, rule.techniques));
  const threats = threatsOf(knowledge).filter(({ threat }) =>
    names(
      threat.maps,
      threat.techniques.map((technique) => technique.id),
    ),
  );
  return [
    title(`${entry.id}: ${fullTitle(entry.id, entry.title, knowledge)}`),
    ...(Object.hasOwn(knowledge.retired, asked) ? [text(`${asked} is its former id.`)] : []),
    ...frameworkPairs(framework),
    ...pair("part of", titled(entry.parent, framework)),
    ...pair("in", (entry.groups ?? []).map((group) => titled(group, framework)).join(", ")),
    ...section(
      "Below it",
      framework.entries.filter((each) => each.parent === entry.id).map((each) => item(`${each.id}: ${each.title}`)),
    ),
    ...section("Rules that find it", rules.length > 0 ? rules.map((rule) => item(`${rule.id}: ${rule.title}`)) : [item("none")]),
    ...section(
      "Controls",
      knowledge.catalog.controls
        .filter((control) => names(control.maps ?? [], []))
        .map((control) => item(`${control.id}: ${control.title}`)),
    ),
    ...section("Threats of these models", foundOrNot(threats, knowledge)),
  ];
};

const explainGroup = (group: { id: string; title: string }, framework: FrameworkFile): Block[] => [
  title(`${group.id}: ${group.title}`),
  ...frameworkPairs(framework),
  ...section(
    "Its entries",
    framework.entries.filter((entry) => entry.groups?.includes(group.id)).map((entry) => item(`${entry.id}: ${entry.title}`)),
  ),
];

const explainMitigation = (
  { id, title: named }: { id: string; title: string },
  framework: FrameworkFile,
  knowledge: Knowledge,
): Block[] => [
  title(`${id}: ${named}`),
  ...frameworkPairs(framework),
  ...section(
    "Controls that do what it asks",
    knowledge.catalog.controls
      .filter((control) => control.maps?.some((ref) => ref.framework === framework.id && ref.id === id))
      .map((control) => item(`${control.id}: ${control.title}`)),
  ),
];

const frameworkPairs = ({ title, edition, publisher, status, statusNote, source }: FrameworkFile): Block[] => [
  ...pair("framework", `${title}, edition ${edition}, ${publisher}`),
  ...pair("status", statusNote ? `${status}: ${statusNote}` : status),
  ...pair("source", source),
];

const titled = (id: string | undefined, framework: FrameworkFile): string | undefined => {
  const found = [...framework.entries, ...(framework.groups ?? [])].find((each) => each.id === id);
  return found ? `${found.id} ${found.title}` : id;
};

const foundOrNot = (threats: readonly PlacedThreat[], knowledge: Knowledge): Block[] =>
  threats.length > 0 ? threatItems(threats, knowledge) : [item("none")];
