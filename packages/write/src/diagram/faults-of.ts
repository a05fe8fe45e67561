import { flowLabel } from "./flow-label.ts";
import type { DiagramPlan, PlannedZone } from "./diagram-plan.ts";
import { extentOf, holds, overlap, type Extent } from "./svg-extent.ts";

/**
 * What is wrong with a picture by Graphviz, which leaves out edges and lets clusters run into each other without failing: SVG ids of what is
 * not drawn, labels that are not there, and nodes that stand outside their zone or within another.
 */
export const faultsOf = (svg: string, plan: DiagramPlan, labelled: boolean): { missing: string[]; misplaced: string[] } => {
  const drawn = drawnGroups(svg);
  const wanted = [...plan.allZones, ...plan.nodes, ...plan.edges].map((each) => each.id);
  const labels = labelled ? plan.edges.filter((edge) => flowLabel(edge, plan).length > 0).map((edge) => edge.id) : [];
  return {
    missing: [
      ...wanted.filter((id) => !drawn.has(id)),
      ...labels.filter((id) => drawn.has(id) && !drawn.get(id)?.includes("<text ")).map((id) => `label of ${id}`),
      ...plan.lost,
    ],
    misplaced: misplacedNodes(drawn, plan),
  };
};

/** What Graphviz really drew, by SVG id: groups of nodes, edges and clusters that hold at least one shape. */
const drawnGroups = (svg: string): Map<string, string> =>
  new Map(
    [...svg.matchAll(/<g id="([^"]*)" class="(?:node|edge|cluster)[^"]*">([\s\S]*?)<\/g>/g)]
      .map(([, id = "", inner = ""]): [string, string] => [id.replaceAll("&#45;", "-"), inner])
      .filter(([, inner]) => /<(?:path|polygon|ellipse|polyline) /.test(inner)),
  );

const misplacedNodes = (drawn: ReadonlyMap<string, string>, plan: DiagramPlan): string[] => {
  const extents = new Map<PlannedZone, Extent>();
  for (const zone of plan.allZones) {
    if (zone.folded) continue;
    const extent = extentOf(drawn.get(zone.id) ?? "");
    if (extent) extents.set(zone, extent);
  }
  const misplaced: string[] = [];
  const check = (node: { id: string }, around: ReadonlySet<PlannedZone>): void => {
    const place = extentOf(drawn.get(node.id) ?? "");
    if (place && [...extents].some(([zone, extent]) => (around.has(zone) ? !holds(extent, place) : overlap(extent, place))))
      misplaced.push(node.id);
  };
  const visit = (zone: PlannedZone, outer: ReadonlySet<PlannedZone>): void => {
    if (zone.folded) check(zone, outer);
    const around = new Set([...outer, zone]);
    for (const node of zone.nodes) check(node, around);
    for (const inner of zone.zones) visit(inner, around);
  };
  for (const zone of plan.zones) visit(zone, new Set());
  for (const node of plan.loose) check(node, new Set());
  return misplaced;
};
