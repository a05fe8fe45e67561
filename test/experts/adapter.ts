import { assetKindWords } from "../incidents/incident-words.ts";
import { kindWords, trustWords } from "./architecture-words.ts";
import type { ExpertList } from "./expert-list.ts";

/**
 * Maps an architecture as experts draw it to a model, word by word and the same way for every system. They state kinds of boxes, places and
 * what moves, and hardly any attribute: whatever they leave out stays unknown.
 * @returns the document of a model
 */
export const modelOfArchitecture = ({ id, components, flows, assets }: ExpertList): object => {
  const zones = new Map<string, { trust: string; name: string }>();
  const zoneOf = (zone: string, trust: string): string => {
    const name = `place-${slug(zone || "system")}${trust === trustOf(zone) ? "" : `-${trust}`}`;
    zones.set(name, { trust, name: zone || "system" });
    return name;
  };
  const wanted = new Map(assets.map((label) => [slug(label), label]));
  const known = new Map<string, { kind: string; name: string; confidentiality?: string; integrity?: string }>();
  const assetOf = (label: string): string => {
    const key = `data-${slug(label)}`;
    const precious = [...wanted.values()].some((each) => shareWord(each, label));
    known.set(key, { kind: kindOfLabel(label), name: label, ...(precious && { confidentiality: "confidential", integrity: "high" }) });
    return key;
  };
  for (const label of wanted.values()) assetOf(label);

  const sayKind = ({ id: name, kind, tech }: ExpertList["components"][number], trust: string): string =>
    kindOf(kind, `${name} ${tech}`, trust);
  const models = new Set(components.filter((each) => sayKind(each, "trusted") === "llm").map((each) => each.id));
  const asksModel = (name: string): boolean => flows.some(({ from, to }) => from === name && models.has(to));
  const nodes: Record<string, { kind: string; in: string; holds?: string[] }> = Object.fromEntries(
    components.map((component) => {
      const { zone, tech } = component;
      // A service of somebody else is not in our hands, wherever it is drawn.
      const trust = component.kind === "external-service" && trustOf(zone) === "trusted" ? "semi-trusted" : trustOf(zone);
      const said = sayKind(component, trust);
      // A program that asks a language model assembles its context: that is what a model calls an agent.
      const kind = component.kind === "process" && (said === "service" || said === "api") && asksModel(component.id) ? "agent" : said;
      const holds = [...wanted.values()].filter((label) => component.kind === "datastore" && shareWord(label, `${component.id} ${tech}`));
      return [component.id, { kind, in: zoneOf(zone, trust), ...(holds.length > 0 && { holds: holds.map(assetOf) }) }];
    }),
  );
  const drawn = flows.filter(({ from, to }) => from !== to && nodes[from] && nodes[to]);
  return {
    bartizan: 1,
    system: { name: id },
    components: nodes,
    flows: drawn.map(({ from, to, data }, index) => {
      const answered = asked.has(components.find((each) => each.id === to)?.kind ?? "") && nodes[to]?.kind !== "log";
      const replies = answered && !drawn.some((other) => other.from === to && other.to === from);
      const answer = nodes[to]?.holds ?? [assetOf(`answer of ${to}`)];
      return { id: `flow-${index + 1}`, from, to, carries: parts(data).map(assetOf), ...(replies && { returns: answer }) };
    }),
    zones: Object.fromEntries(zones),
    assets: Object.fromEntries(known),
  };
};

/** Kinds of boxes that answer who asks them; people draw the question and leave the answer out. */
const asked = new Set(["datastore", "external-service", "model", "tool", "mcp-server", "agent"]);

const parts = (data: string): string[] =>
  data
    .split(/[,/+]/)
    .map((part) => part.trim())
    .filter((part) => slug(part) !== "");

const slug = (label: string): string =>
  label
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

const wordsOf = (label: string): string[] => [slug(label), ...slug(label).split("-")];

const says = (label: string, words: readonly string[]): boolean =>
  wordsOf(label).some((each) => words.some((word) => each.startsWith(word)));

const trustOf = (zone: string): string => trustWords.find(([, words]) => says(zone, words))?.[0] ?? "trusted";

const kindOf = (kind: string, label: string, trust: string): string => {
  const found = (kindWords[kind] ?? kindWords["process"] ?? []).find(([, words]) => words.length === 0 || says(label, words))?.[0];
  return found ?? (trust === "untrusted" ? "external-actor" : "user");
};

const kindOfLabel = (label: string): string => {
  const words = new Set(wordsOf(label));
  return assetKindWords.find(([, known]) => [...words].some((word) => known.has(word)))?.[0] ?? "data";
};

/** Do two labels share a word of four letters or more, its ending aside? */
const shareWord = (a: string, b: string): boolean => {
  const stems = (label: string): string[] =>
    slug(label)
      .split("-")
      .filter((word) => word.length >= 4)
      .map((word) => word.slice(0, 5));
  const known = new Set(stems(b));
  return stems(a).some((stem) => known.has(stem));
};
