import { compareText, type FlowView, type ZoneView } from "@bartizan/model";
import type { SystemIndex } from "./system-index.ts";

/** All flows from one zone to another, or within one. */
export interface ZoneCrossing {
  from: ZoneView;
  to: ZoneView;
  flows: readonly FlowView[];
}

export interface ZoneCrossings {
  /** Zones that a flow begins or ends in, from least to most trusted. */
  zones: readonly ZoneView[];
  /** Zones that no flow touches. */
  untouched: readonly ZoneView[];
  /** Pairs that have a flow, in the order of the zones. */
  pairs: readonly ZoneCrossing[];
}

const trustOrder: readonly ZoneView["trust"][] = ["untrusted", "semi-trusted", "trusted", "restricted"];

/** The flows of a system by the zones at their ends. */
export const zoneCrossings = ({ analysis, components }: SystemIndex): ZoneCrossings => {
  const zones = analysis.zones.toSorted((a, b) => trustOrder.indexOf(a.trust) - trustOrder.indexOf(b.trust) || compareText(a.id, b.id));
  const zoneOf = (component: string): string => components.get(component)?.zone ?? "";
  const pairs = zones.flatMap((from) => {
    const leaving = analysis.flows.filter((flow) => zoneOf(flow.from) === from.id);
    return zones.flatMap((to): ZoneCrossing[] => {
      const flows = leaving.filter((flow) => zoneOf(flow.to) === to.id);
      return flows.length > 0 ? [{ from, to, flows }] : [];
    });
  });
  const touched = new Set(pairs.flatMap(({ from, to }) => [from.id, to.id]));
  return {
    zones: zones.filter(({ id }) => touched.has(id)),
    untouched: zones.filter(({ id }) => !touched.has(id)),
    pairs,
  };
};
