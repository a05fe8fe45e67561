import { array, nat, option, record, tuple, type Arbitrary } from "fast-check";
import { attributeFits, attributes, kinds, type AttributeWord } from "@bartizan/model";
import { contradicts, controlIds } from "./controls-of.ts";
import type { DocumentElement, DocumentFlow, ModelDocument } from "./model-document.ts";

/** Most systems that are drawn are made of these; any other kind comes now and then. */
const usual =
  "agent agent llm llm tool tool mcp-server retriever vector-store memory document-store email external-content external-actor user operator " +
  "human-reviewer web-app api gateway service guardrail ml-model training-pipeline dataset model-registry code-repo package-registry " +
  "code-interpreter database object-store secrets-store log inference-server identity-provider sensor external-service agent-config";
const drawnKinds = [...usual.split(" "), ...kinds.map((kind) => kind.id)];
/** Most systems have an agent that reads what strangers write, with people in front of it and tools behind it. */
const core = ["external-actor", "document-store", "agent", "llm", "tool", "web-app", "user", "retriever"];
const coreFlows = [
  [0, 1],
  [1, 7],
  [7, 2],
  [2, 3],
  [2, 4],
  [6, 5],
  [5, 2],
] as const;
const outside = new Set(["external-actor", "external-content", "external-service", "user"]);
const trusts = ["trusted", "untrusted", "semi-trusted", "restricted"];
const assetKinds = ["data", "data", "data", "instructions", "credential", "credential", "code", "model", "money"];
const effects = ["read", "write", "destroy", "send", "pay", "execute", "configure"];
const states = ["implemented", "implemented", "verified", "planned", "absent"];

const number = nat({ max: 9999 });
const some = (most: number): Arbitrary<number[]> => array(number, { maxLength: most });
const said = (most: number): Arbitrary<[number, number][]> => array(tuple(number, number), { maxLength: most });
const pick = <T>(list: readonly T[], by: number): T => list[by % list.length] as T;
const numbered = <T, U>(prefix: string, list: readonly T[], make: (each: T, index: number) => U): Record<string, U> =>
  Object.fromEntries(list.map((each, index) => [`${prefix}${index}`, make(each, index)]));

const drawn = record({
  zones: array(tuple(number, number), { minLength: 0, maxLength: 2 }),
  assets: array(record({ kind: number, says: said(3), unlocks: some(1) }), { minLength: 3, maxLength: 8 }),
  identities: array(record({ kind: number, says: said(2) }), { maxLength: 3 }),
  components: array(
    record({
      kind: number,
      zone: number,
      says: said(4),
      holds: some(2),
      effects: option(some(3)),
      identity: number,
      controls: said(2),
    }),
    { minLength: 8, maxLength: 25 },
  ),
  flows: array(
    record({ from: number, to: number, carries: option(some(2)), returns: some(2), says: said(2), controls: said(1), as: number }),
    { minLength: 8, maxLength: 40 },
  ),
  outOfScope: some(2),
});

const wordsOf = (sort: string): AttributeWord[] => attributes.filter((word) => word.of.includes(sort));
const words = { flow: wordsOf("flow"), asset: wordsOf("asset"), identity: wordsOf("identity") };
const wordsOfKind = new Map(kinds.map(({ id }) => [id, attributes.filter((word) => attributeFits(word, id))]));

/** States some of the attributes that belong to an element, save those that its controls already say otherwise. */
const state = <T extends DocumentElement>(element: T, list: readonly AttributeWord[], says: readonly [number, number][]): T => {
  for (const [word, value] of says) {
    const attribute = list.length > 0 ? pick(list, word) : undefined;
    if (!attribute) continue;
    const stated = { ...element, [attribute.id]: pick([...attribute.values.map((each) => each.value), attribute.worst, "unknown"], value) };
    if (!Object.keys(element.controls ?? {}).some((control) => contradicts(stated, control))) Object.assign(element, stated);
  }
  return element;
};
const controlsFrom = (picked: readonly [number, number][]): Record<string, string> =>
  Object.fromEntries(picked.map(([control, status]) => [pick(controlIds, control), pick(states, status)]));

const build = (seed: typeof drawn extends Arbitrary<infer Drawn> ? Drawn : never): ModelDocument => {
  const zones = {
    internet: { trust: "untrusted" },
    ...numbered("zone-", [[0, 0], ...seed.zones], ([trust = 0, confines = 0]) => ({
      trust: pick(trusts, trust),
      ...(confines % 3 === 1 && { confines: true }),
    })),
  };
  const zoneIds = Object.keys(zones).slice(1);
  const componentIds = seed.components.map((_, index) => `part-${String(index).padStart(2, "0")}`);
  const assetIds = seed.assets.map((_, index) => `asset-${index}`);
  const identityIds = seed.identities.map((_, index) => `identity-${index}`);
  const several = (list: readonly string[], by: readonly number[]): string[] => [...new Set(by.map((each) => pick(list, each)))];
  const pairs = new Set<string>();

  return {
    bartizan: 1,
    system: { name: "Random" },
    zones,
    assets: numbered("asset-", seed.assets, ({ kind, says, unlocks }) => {
      const { controls: _none, ...asset } = state({ kind: pick(assetKinds, kind), controls: {} }, words.asset, says);
      return asset.kind === "credential" ? { ...asset, unlocks: several(componentIds, unlocks) } : asset;
    }),
    identities: numbered("identity-", seed.identities, ({ kind, says }) =>
      state({ kind: pick(["agent", "service", "person", "device"], kind), controls: {} }, words.identity, says),
    ),
    components: Object.fromEntries(
      seed.components.map((each, index): [string, DocumentElement] => {
        const kind = each.kind % 5 > 0 ? (core[index] ?? pick(drawnKinds, each.kind)) : pick(drawnKinds, each.kind);
        const component = {
          kind,
          in: outside.has(kind) && each.zone % 4 > 0 ? "internet" : pick(zoneIds, each.zone),
          holds: several(assetIds, each.holds),
          ...(each.effects && { effects: several(effects, each.effects) }),
          ...(identityIds.length > 0 && each.identity % 2 === 0 && { identity: pick(identityIds, each.identity >> 1) }),
          controls: controlsFrom(each.controls),
        };
        return [componentIds[index] as string, state(component, wordsOfKind.get(kind) ?? [], each.says)];
      }),
    ),
    flows: seed.flows.flatMap((each, index): DocumentFlow[] => {
      const [near, far] = coreFlows[index] ?? [each.from, each.to];
      const [from, to] = [pick(componentIds, near), pick(componentIds, far)];
      const id = `${from}--${to}`;
      if (from === to || pairs.has(id)) return [];
      pairs.add(id);
      const flow = {
        from,
        to,
        ...(each.carries && { carries: several(assetIds, each.carries) }),
        ...(each.returns.length > 0 && { returns: several(assetIds, each.returns) }),
        ...(each.as % 5 === 0 && { as: "end-user" }),
        controls: controlsFrom(each.controls),
      };
      return [state(flow, words.flow, each.says)];
    }),
    outOfScope: Object.fromEntries(several(componentIds, seed.outOfScope).map((id) => [id, "Others look after it."])),
  };
};

/** Random models with 8 to 25 components of the kinds of AI systems in two to four zones. */
export const randomModel: Arbitrary<ModelDocument> = drawn.map(build);
