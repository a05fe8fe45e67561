import { compareText, trustRank, type Analysis } from "@bartizan/model";
import { diagramMarks, type DiagramNote } from "./diagram-marks.ts";
import type { DiagramPlan, PlannedEdge, PlannedNode, PlannedZone, Shapes, WholePlan } from "./diagram-plan.ts";
import { foldPlan } from "./fold-plan.ts";
import { severityTabs } from "./severity-tabs.ts";

export interface PlanOptions {
  /** Tabs with the number of open threats; default true. */
  threats?: boolean;
  /** Ids of zones that are drawn as one box, whatever lies in them. */
  folded?: ReadonlySet<string>;
  /** What overlays say of each element: reach of strangers, confidentiality, controls. */
  overlays?: boolean;
  /** A word or number at components and flows, by their ids. */
  notes?: ReadonlyMap<string, DiagramNote>;
}

export const planDiagram = (analysis: Analysis, options: PlanOptions = {}): DiagramPlan => {
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
    const untrusted = flow.strangers === true && rankOf(from) < rankOf(to) ? 1 : 0;
    const past = [...(guardrailsPast.get(flow.id) ?? [])].map((guardrail) => nodeById.get(guardrail)?.component.name ?? guardrail);
    edges.push({ id, from: from.name, to: to.name, flows: [flow], carries, untrusted, past });
  }
  const whole: WholePlan = { zones, allZones, nodes, loose, edges, lost };
  const plan = options.folded ? foldPlan(whole, options.folded) : { ...whole, shapes: shapesOf(whole) };
  const marks = diagramMarks(analysis, plan, options);
  return { ...plan, marks, tabs: options.threats === false ? new Map() : severityTabs(analysis, plan.shapes) };
};

const shapesOf = ({ allZones, nodes, edges }: WholePlan): Shapes => ({
  components: new Map(nodes.map(({ component, id }) => [component.id, id])),
  flows: new Map(edges.flatMap(({ flows, id }) => flows.map((flow) => [flow.id, id]))),
  zones: new Map(allZones.map(({ zone, id }) => [zone.id, id])),
});

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
