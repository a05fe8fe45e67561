import type { Hop, PathStep, Threat } from "@bartizan/model";
import type { CompiledCatalog } from "../catalog.ts";
import type { Facts } from "../facts/facts.ts";

/** One step of a path as a reader meets it: where, over which flow, by which threat and technique. */
export const stepOf = (
  hop: Hop,
  index: number,
  hops: readonly Hop[],
  chain: readonly string[],
  threats: ReadonlyMap<string, Threat>,
  catalog: CompiledCatalog,
  facts: Facts,
): PathStep => {
  const threat = chain.map((id) => threats.get(id)).find((each) => each?.place === hop.element);
  const technique = threat?.techniques[0];
  const tactic = technique && catalog.tacticOf[technique.id]?.[0];
  const also = threat?.steps ?? [];
  const what = hop.asset === undefined ? "" : ` with ${hop.asset}`;
  const moves = `It moves from ${nameOf(hops[index - 1]?.element, facts)} to ${nameOf(hop.element, facts)}${what}`;
  return {
    element: hop.element,
    ...(hop.via !== undefined && { via: hop.via }),
    ...(threat && { threat: threat.id }),
    ...(technique && { technique }),
    ...(also.length > 0 && { also }),
    ...(tactic !== undefined && { tactic }),
    text: threat?.title ?? (index === 0 ? `The attacker acts at ${nameOf(hop.element, facts)}` : moves),
  };
};

export const nameOf = (id: string | undefined, facts: Facts): string => facts.graph.node.get(id ?? "")?.name ?? id ?? "";
