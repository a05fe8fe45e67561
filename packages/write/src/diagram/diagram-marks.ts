import { attributeWord, type Analysis, type AssetView, type ControlUse } from "@bartizan/model";
import type { DiagramMark, PlannedEdge, Shapes, WholePlan } from "./diagram-plan.ts";
import { plural } from "../reading/plural.ts";

/** A few words at an element of a picture. */
export interface DiagramNote {
  /** Empty where classes are enough. */
  text: string;
  /** For those who point at what is noted, such as `step-2`. */
  classes: readonly string[];
}

interface Asked {
  overlays?: boolean;
  notes?: ReadonlyMap<string, DiagramNote>;
}

export const diagramMarks = (analysis: Analysis, plan: WholePlan & { shapes: Shapes }, asked: Asked): ReadonlyMap<string, DiagramMark> => {
  const marks = new Map<string, DiagramMark>();
  const add = (id: string, classes: readonly string[], ...chips: DiagramMark["chips"]): void => {
    const mark = marks.get(id) ?? { classes: [], chips: [] };
    marks.set(id, { classes: [...mark.classes, ...classes], chips: [...mark.chips, ...chips] });
  };
  if (asked.overlays === true) overlayMarks(analysis, plan, add);
  for (const [element, { text, classes }] of asked.notes ?? []) {
    const { components, flows } = plan.shapes;
    for (const id of [components.get(element), flows.get(element)])
      if (id !== undefined) add(id, classes, ...(text === "" ? [] : [{ sort: "note" as const, text }]));
  }
  return marks;
};

type Add = (id: string, classes: readonly string[], ...chips: DiagramMark["chips"]) => void;

const overlayMarks = (analysis: Analysis, plan: WholePlan, add: Add): void => {
  const confidentiality = worstConfidentiality(analysis.assets);
  const reached = new Set(analysis.flows.flatMap(({ from, to, strangers }) => (strangers ? [from, to] : [])));
  const boxes = [
    ...plan.nodes.map((node) => ({ id: node.id, within: [node.component], zone: false })),
    ...plan.allZones.flatMap(({ id, folded }) => (folded ? [{ id, within: folded.map(({ component }) => component), zone: true }] : [])),
  ];
  const guarded = new Set(analysis.components.filter(({ controls }) => controls.some(counts)).map(({ id }) => id));
  for (const { id, within, zone } of boxes) {
    const held = confidentiality(within.flatMap(({ holds }) => holds));
    const standing = within.flatMap(({ controls }) => controls.filter(counts)).length;
    const share = `${within.filter((each) => guarded.has(each.id)).length} of ${within.length} guarded`;
    add(
      id,
      [...(within.some((each) => reached.has(each.id)) ? ["reach"] : []), standing > 0 ? "guarded" : "unguarded", `data-${held ?? "none"}`],
      ...(held === undefined ? [] : [{ sort: "data" as const, text: held }]),
      ...(standing > 0 ? [{ sort: "controls" as const, text: zone ? share : plural(standing, "control") }] : []),
    );
  }
  const isGuarded = ({ flows }: PlannedEdge): boolean => flows.every(({ controls, to }) => controls.some(counts) || guarded.has(to));
  for (const edge of plan.edges) {
    const carried = confidentiality(edge.flows.flatMap(({ carries, returns }) => [...carries, ...returns]));
    const reach = edge.flows.some(({ strangers }) => strangers);
    add(edge.id, [...(reach ? ["reach"] : []), isGuarded(edge) ? "guarded" : "unguarded", `data-${carried ?? "none"}`]);
  }
};

const counts = (use: ControlUse): boolean => use.counts;

/** Of some assets, how confidential the worst is; undefined where no model states it. */
const worstConfidentiality = (assets: readonly AssetView[]): ((ids: readonly string[]) => string | undefined) => {
  const order = (attributeWord("confidentiality")?.values ?? []).map(({ value }) => String(value)).filter((value) => value !== "unknown");
  const stated = new Map(assets.map(({ id, attributes }) => [id, order.indexOf(String(attributes["confidentiality"]?.value))]));
  return (ids) => order[Math.max(-1, ...ids.map((id) => stated.get(id) ?? -1))];
};
