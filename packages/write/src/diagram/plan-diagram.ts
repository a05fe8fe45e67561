import { compareText, trustRank, type Analysis, type ComponentView, type FlowView, type ZoneView } from "@bartizan/model";
import { severityTabs, type SeverityTab } from "./severity-tabs.ts";

export interface PlannedNode {
  /** A name that is safe in every diagram language. */
  name: string;
  /** Id of its element in an SVG. */
  id: string;
  component: ComponentView;
}
export interface PlannedEdge {
  id: string;
  from: string;
  to: string;
  flow: FlowView;
  /** What it carries; empty where the model does not say. */
  carries: { id: string; name: string }[];
  /** Does it bring what strangers shape into a zone of more trust? */
  untrusted: boolean;
  /** Names of the guardrails that it leads past with what strangers shape. */
  past: string[];
}
export interface PlannedZone {
  name: string;
  id: string;
  zone: ZoneView;
  zones: PlannedZone[];
  nodes: PlannedNode[];
}

/**
 * What a diagram of a system has to show, with names that are safe to write. Everything is ordered by id, zones by trust first: layouts begin
 * on the left with what comes first, and attackers do.
 */
export interface DiagramPlan {
  /** Outermost zones. */
  zones: PlannedZone[];
  allZones: PlannedZone[];
  nodes: PlannedNode[];
  /** Nodes in no zone. */
  loose: PlannedNode[];
  edges: PlannedEdge[];
  /** By id of the place of open threats. */
  tabs: ReadonlyMap<string, SeverityTab>;
  /** SVG ids of flows that cannot be drawn because an end of theirs is not in the system. */
  lost: string[];
}

export const planDiagram = (analysis: Analysis, options: { threats?: boolean } = {}): DiagramPlan => {
  const taken = new Set<string>();
  const idOf = (sort: string, id: string): string => {
    const base = `${sort}-${id.replaceAll(/[^\w.-]/gu, (character) => `_${(character.codePointAt(0) ?? 0).toString(16)}_`).slice(0, 200)}`;
    let free = base;
    for (let count = 2; taken.has(free); count++) free = `${base}-${count}`;
    taken.add(free);
    return free;
  };
  const allZones = analysis.zones
    .toSorted((a, b) => trustRank(a) - trustRank(b) || byId(a, b))
    .map((zone, index): PlannedZone => ({ name: `z${index}`, id: idOf("zone", zone.id), zone, zones: [], nodes: [] }));
  const zoneById = new Map(allZones.map((zone) => [zone.zone.id, zone]));
  const zones: PlannedZone[] = [];
  for (const zone of allZones) {
    const around = zone.zone.in === undefined || within(zone, zoneById) ? undefined : zoneById.get(zone.zone.in);
    (around?.zones ?? zones).push(zone);
  }

  const nodes = analysis.components
    .toSorted(byId)
    .map((component, index): PlannedNode => ({ name: `n${index}`, id: idOf("node", component.id), component }));
  const loose: PlannedNode[] = [];
  for (const node of nodes) (zoneById.get(node.component.zone)?.nodes ?? loose).push(node);

  const nodeById = new Map(nodes.map((node) => [node.component.id, node]));
  const assets = new Map(analysis.assets.map((asset) => [asset.id, asset.name]));
  const rankOf = (node: PlannedNode): number => {
    const home = zoneById.get(node.component.zone);
    return home ? trustRank(home.zone) : 0;
  };
  const guardrailsPast = new Map<string, Set<string>>();
  for (const { flow, guardrails } of analysis.guardrails?.past ?? [])
    guardrailsPast.set(flow, new Set([...(guardrailsPast.get(flow) ?? []), ...guardrails]));
  const edges: PlannedEdge[] = [];
  const lost: string[] = [];
  for (const flow of analysis.flows.toSorted(byId)) {
    const id = idOf("flow", flow.id);
    const from = nodeById.get(flow.from);
    const to = nodeById.get(flow.to);
    if (!from || !to) {
      lost.push(id);
      continue;
    }
    const carries = flow.carries.map((asset) => ({ id: asset, name: assets.get(asset) ?? asset }));
    const untrusted = flow.strangers === true && rankOf(from) < rankOf(to);
    const past = [...(guardrailsPast.get(flow.id) ?? [])].map((guardrail) => nodeById.get(guardrail)?.component.name ?? guardrail);
    edges.push({ id, from: from.name, to: to.name, flow, carries, untrusted, past });
  }
  return { zones, allZones, nodes, loose, edges, lost, tabs: options.threats === false ? new Map() : severityTabs(analysis) };
};

const byId = (a: { id: string }, b: { id: string }): number => compareText(a.id, b.id);

/** Does the zone lie within itself? Checked models have no such circle; a report from elsewhere may. */
const within = (zone: PlannedZone, zoneById: ReadonlyMap<string, PlannedZone>): boolean => {
  const seen = new Set<PlannedZone>();
  for (let up: PlannedZone | undefined = zone; up; up = zoneById.get(up.zone.in ?? "")) {
    if (seen.has(up)) return true;
    seen.add(up);
  }
  return false;
};
