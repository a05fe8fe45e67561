import type { Analysis, AssetView, ComponentView, FlowView, IdentityView, Question, Threat, ZoneView } from "@bartizan/model";
import { anchorOf } from "./anchor-of.ts";
import { formerIds, type FormerId } from "./former-ids.ts";
import { listNames, pageNames } from "./page-names.ts";
import { uniqueIds } from "./unique-ids.ts";

/** Where something is described: a file of the site and a place in it. */
export interface Target {
  path: string;
  anchor?: string;
}

/** One system with what pages look up in it. */
export interface SystemIndex {
  analysis: Analysis;
  /** Path of its first page. */
  path: string;
  boundariesPage: string;
  /** Its controls, and the plan. */
  controlsPage: string;
  /** All frameworks, and one by the name of its folder. */
  coveragePage: string;
  frameworkPage: (name: string) => string;
  evidencePage: string;
  flowsPage: string;
  /** The diagram of all of it, and of its zones alone. */
  diagramPage: string;
  zonesPage: string;
  pathsPage: string;
  reportPage: string;
  /** Its file of the search index. */
  searchPath: string;
  questionsPage: string;
  threatsPage: string;
  components: ReadonlyMap<string, ComponentView>;
  flows: ReadonlyMap<string, FlowView>;
  assets: ReadonlyMap<string, AssetView>;
  identities: ReadonlyMap<string, IdentityView>;
  zones: ReadonlyMap<string, ZoneView>;
  threats: ReadonlyMap<string, Threat>;
  /** Threats placed at an element. */
  threatsAt: (id: string) => readonly Threat[];
  /** Threats placed elsewhere in which an element takes part. */
  threatsNear: (id: string) => readonly Threat[];
  /** Both of these, those placed there first. */
  threatsWith: (id: string) => readonly Threat[];
  questionsAt: (id: string) => readonly Question[];
  nameOf: (id: string) => string;
  /** Where an element or flow is described; undefined for an id that the system does not have. */
  targetOf: (id: string) => Target | undefined;
  threatPath: (id: string) => string | undefined;
  flowPath: (id: string) => string | undefined;
  /** The diagram of what is in a zone. */
  zonePath: (id: string) => string | undefined;
  /** Pages of components, and of threats at them, by the ids that the components had before. */
  former: readonly FormerId[];
}

export const indexSystem = (given: Analysis, folder: string): SystemIndex => {
  const analysis = { ...given, threats: uniqueIds(given.threats) };
  const path = `${folder}/index.html`;
  const components = byId(analysis.components);
  const flows = byId(analysis.flows);
  const assets = byId(analysis.assets);
  const identities = byId(analysis.identities);
  const zones = byId(analysis.zones);
  const threats = byId(analysis.threats);
  const componentNames = pageNames([...components.keys()], listNames);
  const threatNames = pageNames([...threats.keys()], listNames);
  const flowNames = pageNames([...flows.keys()], listNames);
  const flowPath = (id: string): string | undefined => {
    const name = flowNames.get(id);
    return name === undefined ? undefined : `${folder}/flows/${name}/index.html`;
  };
  const zoneNames = pageNames([...zones.keys()], listNames);
  const at = grouped(analysis.threats, (threat) => [threat.place]);
  const near = grouped(analysis.threats, (threat) => threat.alsoAt.filter((id) => id !== threat.place));
  const questions = grouped(analysis.questions, (question) => [question.element]);

  const renamed = analysis.components.flatMap(({ id, was = [] }) => was.map((former) => [former, id] as const));
  const renamedThreats = renamed.flatMap(([former, id]) =>
    (at.get(id) ?? []).flatMap((threat) =>
      threat.id === `${threat.rule}@${id}` ? [[`${threat.rule}@${former}`, threat.id] as const] : [],
    ),
  );

  const nameOf = (id: string): string => {
    const flow = flows.get(id);
    const other = components.get(id) ?? assets.get(id) ?? identities.get(id) ?? zones.get(id);
    return other?.name ?? flow?.name ?? (flow && !components.has(id) ? `${nameOf(flow.from)} to ${nameOf(flow.to)}` : id);
  };

  return {
    analysis,
    path,
    boundariesPage: `${folder}/boundaries/index.html`,
    controlsPage: `${folder}/controls/index.html`,
    coveragePage: `${folder}/coverage/index.html`,
    frameworkPage: (name) => `${folder}/coverage/${name}/index.html`,
    evidencePage: `${folder}/evidence/index.html`,
    flowsPage: `${folder}/flows/index.html`,
    searchPath: `${folder}/search.js`,
    diagramPage: `${folder}/diagram/index.html`,
    zonesPage: `${folder}/diagram/zones/index.html`,
    reportPage: `${folder}/report/index.html`,
    pathsPage: `${folder}/paths/index.html`,
    questionsPage: `${folder}/questions/index.html`,
    threatsPage: `${folder}/threats/index.html`,
    components,
    flows,
    assets,
    identities,
    zones,
    threats,
    threatsAt: (id) => at.get(id) ?? [],
    threatsNear: (id) => near.get(id) ?? [],
    threatsWith: (id) => [...(at.get(id) ?? []), ...(near.get(id) ?? [])],
    questionsAt: (id) => questions.get(id) ?? [],
    nameOf,
    targetOf: (id) => {
      const name = componentNames.get(id);
      if (name !== undefined) return { path: `${folder}/e/${name}/index.html` };
      const flow = flowPath(id);
      if (flow !== undefined) return { path: flow };
      if (assets.has(id)) return { path, anchor: anchorOf("asset", id) };
      if (identities.has(id)) return { path, anchor: anchorOf("identity", id) };
      if (zones.has(id)) return { path, anchor: anchorOf("zone", id) };
      return undefined;
    },
    former: [...formerIds(`${folder}/e`, componentNames, renamed), ...formerIds(`${folder}/t`, threatNames, renamedThreats)],
    zonePath: (id) => {
      const name = zoneNames.get(id);
      return name === undefined ? undefined : `${folder}/diagram/zone/${name}/index.html`;
    },
    threatPath: (id) => {
      const name = threatNames.get(id);
      return name === undefined ? undefined : `${folder}/t/${name}/index.html`;
    },
    flowPath,
  };
};

const byId = <Item extends { id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));

const grouped = <Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): ReadonlyMap<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  return groups;
};
