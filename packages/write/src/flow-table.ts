import { compareText, type Analysis } from "@bartizan/model";

/** A flow in words: what a reader gets beside, or instead of, the picture. Names are model text and not escaped. */
export interface FlowRow {
  id: string;
  from: string;
  to: string;
  /** Names of the zones at both ends; empty where an end is not in the system. */
  fromZone: string;
  toZone: string;
  carries: string[];
  returns: string[];
  protocol: string;
  /** Does it cross a trust boundary? */
  crosses: boolean;
}

/** Every flow as a row, ordered by id. */
export const flowTable = (analysis: Analysis): FlowRow[] => {
  const components = new Map(analysis.components.map((component) => [component.id, component]));
  const zones = new Map(analysis.zones.map((zone) => [zone.id, zone.name]));
  const assets = new Map(analysis.assets.map((asset) => [asset.id, asset.name]));
  const zoneOf = (id: string): string => zones.get(components.get(id)?.zone ?? "") ?? "";
  return analysis.flows
    .toSorted((a, b) => compareText(a.id, b.id))
    .map((flow) => ({
      id: flow.id,
      from: components.get(flow.from)?.name ?? flow.from,
      to: components.get(flow.to)?.name ?? flow.to,
      fromZone: zoneOf(flow.from),
      toZone: zoneOf(flow.to),
      carries: flow.carries.map((id) => assets.get(id) ?? id),
      returns: flow.returns.map((id) => assets.get(id) ?? id),
      protocol: flow.protocol ?? "",
      crosses: flow.crosses,
    }));
};
