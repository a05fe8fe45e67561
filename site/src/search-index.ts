import { attributes, kinds, kindWord } from "@bartizan/model";
import { docsPages, vocabularyDocs } from "./docs/docs-pages.ts";
import type { Site } from "./here.ts";
import { glossaryPage } from "./here.ts";
import { technologiesPage } from "./catalog-index.ts";
import { anchorOf } from "./anchor-of.ts";
import { placedAnchor } from "./parts/controls-in-place.tsx";
import { pathAnchor } from "./parts/path-status.tsx";
import { isInPlace, placedControls } from "./placed-controls.ts";
import { relativeLink } from "./relative-link.ts";
import { searchCallback, searchSorts, type SearchEntry, type SearchPart } from "./search-sorts.ts";
import type { SystemIndex, Target } from "./system-index.ts";
import { terms } from "./words/terms.ts";

/** The first file of the index, which names those of the systems. */
export const searchPath = "assets/search.js";

/** One file of the index as the script that a page loads. */
export const searchFile = (part: SearchPart): string => `${searchCallback}(${JSON.stringify(part)});\n`;

/** What all systems share: the systems themselves, the catalog and the words. */
export const sharedSearch = (site: Site): SearchPart => {
  const { catalog } = site;
  const { rules, controls, patterns, technologies } = catalog.catalog;
  return {
    entries: [
      ...site.systems.flatMap(({ analysis, path }) => entry("System", analysis.system.name, { path }, analysis.system.id)),
      ...rules.flatMap(({ id, title }) => entry("Rule", title.replaceAll(/[{}]/g, ""), place(catalog.rulePath(id)), id)),
      ...controls.flatMap(({ id, title }) => entry("Control", title, catalog.controlTarget(id), id)),
      ...patterns.flatMap(({ id, title }) => entry("Pattern", title, place(catalog.patternPath(id)), id)),
      ...[...catalog.frameworks.values()].flatMap((framework) =>
        [...framework.entries, ...(framework.mitigations ?? [])].flatMap((item) =>
          entry(
            "Framework entry",
            catalog.entryTitle(framework, item),
            catalog.entryTarget(framework.id, item.id),
            `${item.id} · ${framework.title}`,
          ),
        ),
      ),
      ...technologies.flatMap(({ id, title, aliases = [] }) =>
        entry("Technology", title, { path: technologiesPage, anchor: anchorOf("technology", id) }, [id, ...aliases].join(" ")),
      ),
      ...kinds.flatMap(({ id, parent }) =>
        entry("Word", id, { path: vocabularyDocs.path, anchor: anchorOf("family", familyOf(parent)) }, "kind"),
      ),
      ...attributes.flatMap(({ id }) => entry("Word", id, { path: vocabularyDocs.path, anchor: anchorOf("attribute", id) }, "attribute")),
      ...docsPages.flatMap(({ name, path }) => entry("Word", name, { path })),
      ...terms.flatMap(([term]) => entry("Word", term, { path: glossaryPage, anchor: "words" })),
    ],
    more: site.systems.map(({ searchPath: path }) => address({ path })),
  };
};

/** Everything that one system has. */
export const systemSearch = ({ catalog }: Site, system: SystemIndex): SearchPart => {
  const { analysis, flows, threatPath, flowPath, nameOf, targetOf, pathsPage, questionsPage, controlsPage } = system;
  const entries = [
    ...analysis.components.flatMap(({ id, name }) => entry("Component", name, targetOf(id), id)),
    ...analysis.threats.flatMap(({ id, title }) => entry("Threat", title, place(threatPath(id)), id)),
    ...[...flows.values()].flatMap(({ id, name, from, to }) =>
      entry("Data flow", `${nameOf(from)} to ${nameOf(to)}${name === undefined ? "" : `: ${name}`}`, place(flowPath(id)), id),
    ),
    ...analysis.paths.flatMap(({ title }, index) => entry("Attack path", title, { path: pathsPage, anchor: pathAnchor(index + 1) })),
    ...analysis.questions.flatMap(({ id, text }) => entry("Question", text, { path: questionsPage, anchor: anchorOf("question", id) }, id)),
    ...analysis.assets.flatMap(({ id, name }) => entry("Asset", name, targetOf(id), id)),
    ...analysis.identities.flatMap(({ id, name }) => entry("Identity", name, targetOf(id), id)),
    ...analysis.zones.flatMap(({ id, name }) => entry("Trust zone", name, targetOf(id), id)),
    ...placedControls(system)
      .filter(isInPlace)
      .flatMap((placed) =>
        entry(
          "Control",
          `${catalog.controls.get(placed.control)?.title ?? placed.control} on ${nameOf(placed.on)}`,
          { path: controlsPage, anchor: placedAnchor(placed) },
          placed.control,
        ),
      ),
  ];
  return { system: analysis.system.name, entries };
};

/** The family that a kind is listed under; some kinds stand below another kind. */
const familyOf = (parent: string): string => kindWord(parent)?.parent ?? parent;

const place = (path: string | undefined): Target | undefined => (path === undefined ? undefined : { path });

const entry = (sort: (typeof searchSorts)[number], name: string, target: Target | undefined, id?: string): SearchEntry[] => {
  if (!target) return [];
  const start = [searchSorts.indexOf(sort), clipped(name), address(target)] as const;
  return [id === undefined || id === name ? start : [...start, clipped(id)]];
};

const address = ({ path, anchor }: Target): string => relativeLink("index.html", path, anchor);

/** Longer names would make the index large and no result clearer. */
const longest = 160;
const clipped = (text: string): string => (text.length > longest ? `${text.slice(0, longest)}…` : text);
