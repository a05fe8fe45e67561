import { diagnose, flowId, isRecord, pointerOf, type Diagnostic } from "@bartizan/model";
import { itemsOf, listOf, memberOf, recordOf, type Origin, type Sourced } from "./origin.ts";
import type { PrefixedSystem } from "./prefixed-system.ts";

/** Another system, ready to join. */
export interface JoiningSystem {
  as: string;
  file: string;
  /** Of the import, in the file that has it. */
  origin: Origin;
  system: PrefixedSystem;
  /** Ids of the components that others may connect to, prefixed. */
  interfaces: ReadonlySet<string>;
  /** Why elements that it has from elsewhere are out of scope, by their prefixed ids. */
  reasons: ReadonlyMap<string, string>;
}

export interface WithSystems {
  whole: Sourced;
  /** Why each element that came from another system is out of scope. */
  reasons: Map<string, string>;
}

/** Other systems join a model: everything of them is there and passes influence on, and is judged where it is modelled. */
export const joinSystems = (own: Sourced, systems: readonly JoiningSystem[], diagnostics: Diagnostic[]): WithSystems => {
  const reasons = new Map<string, string>();
  if (systems.length === 0) return { whole: own, reasons };
  for (const system of systems) for (const trespass of trespasses(own, system)) diagnostics.push(trespass);
  const origins = new Map<string, Origin>();
  const justify = ({ file, origin, reasons: known }: JoiningSystem, id: string): void => {
    reasons.set(id, known.get(id) ?? `modelled in ${file}`);
    origins.set(id, origin);
  };

  const added: [string, Sourced<unknown>][] = [];
  for (const section of ["zones", "assets", "components", "identities"] as const) {
    const collection = memberOf(own, section);
    const joining = systems.flatMap((system) => system.system.maps[section].map((entry) => ({ system, entry })));
    if (joining.length === 0 || (collection.value !== undefined && !isRecord(collection.value))) continue;
    const mine: Sourced = { value: collection.value ?? {}, origin: collection.origin };
    const members = new Map(Object.keys(mine.value).map((id) => [id, memberOf(mine, id)]));
    for (const { system, entry } of joining) {
      const [id, element] = entry;
      const known = members.get(id);
      if (known) {
        const { source, pointer } = known.origin;
        const place = element.origin.source.spans.key(element.origin.pointer);
        const other = `an element of the imported system "${system.as}" at ${place?.file ?? "?"}:${place?.line ?? "?"}`;
        diagnostics.push(diagnose("duplicate-id", pointer, source.spans, { id: id.slice(0, 100), other }));
      } else members.set(id, element);
      justify(system, id);
    }
    added.push([section, recordOf([...members], mine.origin)]);
  }

  const flows = memberOf(own, "flows");
  if (flows.value === undefined || Array.isArray(flows.value)) {
    const mine = itemsOf((flows.value ?? []) as unknown[], flows.origin);
    added.push(["flows", listOf([...mine, ...systems.flatMap(({ system }) => system.flows)], flows.origin)]);
    for (const system of systems) for (const flow of system.system.flows) justify(system, flowId(flow.value));
  }

  const outOfScope = memberOf(own, "outOfScope");
  if (outOfScope.value === undefined || isRecord(outOfScope.value)) {
    const mine: Sourced = { value: outOfScope.value ?? {}, origin: outOfScope.origin };
    const given = [...reasons].filter(([id]) => mine.value[id] === undefined);
    const members = [
      ...Object.keys(mine.value).map((id): [string, Sourced<unknown>] => [id, memberOf(mine, id)]),
      ...given.map(([id, value]): [string, Sourced<unknown>] => [id, { value, origin: origins.get(id) ?? mine.origin }]),
    ];
    added.push(["outOfScope", recordOf(members, mine.origin)]);
  }
  const kept = Object.keys(own.value).map((key): [string, Sourced<unknown>] => [key, memberOf(own, key)]);
  return { whole: recordOf([...kept, ...added], own.origin), reasons };
};

/** Flows of this model that end at what the other system does not offer. */
const trespasses = (own: Sourced, { as, file, system, interfaces }: JoiningSystem): Diagnostic[] => {
  const theirs = new Set(system.maps.components.map(([id]) => id));
  const flows = memberOf(own, "flows");
  if (!Array.isArray(flows.value)) return [];
  const offered = [...interfaces].join(", ");
  return itemsOf(flows.value as unknown[], flows.origin).flatMap(({ value, origin: { source, pointer } }) => {
    if (!isRecord(value)) return [];
    return (["from", "to"] as const).flatMap((end) => {
      const id = value[end];
      if (typeof id !== "string" || !theirs.has(id) || interfaces.has(id)) return [];
      return [diagnose("not-an-interface", pointer + pointerOf(end), source.spans, { id, as, file, offered })];
    });
  });
};
