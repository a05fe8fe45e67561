import type { PlannedEdge, PlannedZone, Shapes, WholePlan } from "./diagram-plan.ts";

/**
 * The same plan with some zones as one box each. Flows within such a box go, and those between the same two ends become one arrow. Of zones
 * within each other, the outermost counts.
 */
export const foldPlan = (whole: WholePlan, folded: ReadonlySet<string>): WholePlan & { shapes: Shapes } => {
  /** What stands for a node or zone that is not drawn itself, by name. */
  const box = new Map<string, PlannedZone>();
  const allZones: PlannedZone[] = [];
  const foldZone = (zone: PlannedZone): PlannedZone => {
    if (!folded.has(zone.zone.id)) {
      const open: PlannedZone = { ...zone, zones: [] };
      allZones.push(open);
      open.zones.push(...zone.zones.map(foldZone));
      return open;
    }
    const within = zonesIn(zone);
    const one: PlannedZone = { ...zone, zones: [], nodes: [], folded: within.flatMap(({ nodes }) => nodes) };
    allZones.push(one);
    for (const each of within) for (const { name } of [each, ...each.nodes]) box.set(name, one);
    return one;
  };
  const zones = whole.zones.map(foldZone);
  const idOf = ({ name, id }: { name: string; id: string }): string => box.get(name)?.id ?? id;
  const edges = mergeEdges(whole.edges, (name) => box.get(name)?.name ?? name);
  const edgeOf = new Map(edges.flatMap(({ flows, id }) => flows.map((flow) => [flow.id, id])));
  return {
    ...whole,
    zones,
    allZones,
    nodes: whole.nodes.filter(({ name }) => !box.has(name)),
    edges,
    shapes: {
      components: new Map(whole.nodes.map((node) => [node.component.id, idOf(node)])),
      flows: new Map(
        whole.edges.flatMap(({ flows, from, id }) => flows.map((flow) => [flow.id, edgeOf.get(flow.id) ?? box.get(from)?.id ?? id])),
      ),
      zones: new Map(whole.allZones.map((zone) => [zone.zone.id, idOf(zone)])),
    },
  };
};

const zonesIn = (zone: PlannedZone): PlannedZone[] => [zone, ...zone.zones.flatMap(zonesIn)];

const mergeEdges = (edges: readonly PlannedEdge[], shown: (name: string) => string): PlannedEdge[] => {
  const merged = new Map<string, PlannedEdge>();
  for (const edge of edges) {
    const [from, to] = [shown(edge.from), shown(edge.to)];
    const open = from === edge.from && to === edge.to;
    if (from === to && !open) continue;
    const key = open ? edge.id : `flows-${from}-${to}`;
    const before = merged.get(key);
    merged.set(key, before ? both(before, edge, key) : { ...edge, from, to });
  }
  return [...merged.values()];
};

const both = (a: PlannedEdge, b: PlannedEdge, id: string): PlannedEdge => ({
  ...a,
  id,
  flows: [...a.flows, ...b.flows],
  carries: [...a.carries, ...b.carries.filter((asset) => !a.carries.some((each) => each.id === asset.id))],
  untrusted: a.untrusted + b.untrusted,
  past: [...new Set([...a.past, ...b.past])],
});
