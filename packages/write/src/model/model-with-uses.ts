import { flowId, isRecord, type JsonRecord, type Model } from "@bartizan/model";

/** A model that uses patterns, as TypeScript can say it. */
export interface ModelWithUses {
  /** What the model says itself, each element with the kind and the zone that a call of the DSL needs. */
  model: Model;
  /** In an order in which each is given only what is there before it. */
  uses: readonly Use[];
  /** Elements that patterns bring and that the model does not change, by the use that brings them. */
  brought: ReadonlyMap<string, readonly string[]>;
}

interface Use {
  as: string;
  pattern: string;
  given: Readonly<Record<string, unknown>>;
}

const sections = ["zones", "assets", "components", "identities"] as const;
/** What an element cannot be declared without, and what it names where it is declared. */
const needed = ["kind", "trust", "in"];
const naming = ["in", "identity", "holds"];

/**
 * Undefined where TypeScript cannot say it: it takes nothing out, declares an element before what the element names, and knows flows of
 * patterns by no name. Then the whole model can be written.
 * @param written what the model says itself
 */
export const modelWithUses = (whole: Model, written: JsonRecord): ModelWithUses | undefined => {
  if (hasNull(written)) return undefined;
  const own = new Map(sections.map((section) => [section, recordOf(written[section])]));
  const isOwn = (id: unknown): boolean => [...own.values()].some((elements) => Object.hasOwn(elements, String(id)));
  const uses = inOrder(
    Object.entries(recordOf(written["use"])).map(([as, use]) => ({
      as,
      pattern: String(recordOf(use)["pattern"]),
      given: recordOf(recordOf(use)["with"]),
    })),
    isOwn,
  );
  if (!uses) return undefined;

  const members: JsonRecord = { zones: {}, components: {}, ...written };
  for (const [section, elements] of own) {
    if (written[section] === undefined) continue;
    members[section] = Object.fromEntries(
      Object.entries(elements).map(([id, element]) => [id, { ...pick(recordOf(whole[section]?.[id]), needed), ...recordOf(element) }]),
    );
  }
  const ends = new Map((whole.flows ?? []).map((flow) => [flowId(flow), { from: flow.from, to: flow.to }]));
  if (Array.isArray(written["flows"]))
    members["flows"] = written["flows"].map((flow: unknown) => ({ ...ends.get(flowId(recordOf(flow))), ...recordOf(flow) }));

  const model = members as unknown as Model;
  const all = sections.flatMap((section) => Object.keys(whole[section] ?? {}));
  const flows = new Set((model.flows ?? []).map(flowId));
  const isForeignFlow = (id: string): boolean => !flows.has(id) && !all.includes(id);
  const spokenOf = [
    ...Object.values(model.threats ?? {}).map(({ at }) => at),
    ...Object.values(model.assumptions ?? {}).flatMap(({ about }) => about ?? []),
    ...Object.keys(model.outOfScope ?? {}),
  ];
  const namesForeign = sections.some((section) =>
    Object.values(model[section] ?? {}).some((element) =>
      Object.values(pick(recordOf(element), naming))
        .flat()
        .some((id) => !isOwn(id)),
    ),
  );
  if (namesForeign || spokenOf.some(isForeignFlow)) return undefined;
  return { model, uses, brought: new Map(uses.map(({ as }) => [as, all.filter((id) => id.startsWith(`${as}.`) && !isOwn(id))])) };
};

/** Each use after those whose elements it is given; undefined where they wait for each other. */
const inOrder = (uses: readonly Use[], isOwn: (id: unknown) => boolean): Use[] | undefined => {
  const ordered: Use[] = [];
  const isThere = (id: unknown): boolean => isOwn(id) || id === "end-user" || ordered.some(({ as }) => String(id).startsWith(`${as}.`));
  while (ordered.length < uses.length) {
    const next = uses.find((use) => !ordered.includes(use) && Object.values(use.given).flat().every(isThere));
    if (!next) return undefined;
    ordered.push(next);
  }
  return ordered;
};

const recordOf = (value: unknown): JsonRecord => (isRecord(value) ? value : {});

const pick = (element: JsonRecord, keys: readonly string[]): JsonRecord =>
  Object.fromEntries(Object.entries(element).filter(([key]) => keys.includes(key)));

const hasNull = (node: unknown): boolean =>
  node === null || (typeof node === "object" && Object.values(node).some((member) => hasNull(member)));
