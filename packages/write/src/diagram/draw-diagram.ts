import type { Analysis } from "@bartizan/model";
import { clip } from "../columns.ts";
import { dotOfPlan, fewFlows, type DiagramOptions, type FlowLabels } from "./dot-of.ts";
import { plural } from "../reading/plural.ts";
import { faultsOf } from "./faults-of.ts";
import { layOut, type Engine, type LayOut } from "./graphviz.ts";
import { kindText } from "./kind-text.ts";
import type { DiagramPlan, Shapes } from "./diagram-plan.ts";
import { planDiagram } from "./plan-diagram.ts";
import { tidySvg } from "./tidy-svg.ts";

/** A picture, and what is known of its faults. */
export interface Drawing {
  /** Scales by its viewBox; empty where no engine drew anything. */
  svg: string;
  /** How it was laid out: `label`, `xlabel`, `no labels`, `fdp`, `osage`; `none` without a picture. */
  variant: string;
  /** Is every zone, component, flow and label of the variant in it, each component within its own zones? */
  complete: boolean;
  /** SVG ids of what is not in it; `label of` and `place of` an id where it is drawn without its label, or outside its zone. */
  missing: string[];
  /** The ids in it, by those of the model. */
  shapes: Shapes;
}

/** The forces of fdp take many seconds to settle between more nodes. */
const mostForced = 150;

const variants: readonly { name: string; engine: Engine; flowLabels: FlowLabels }[] = [
  { name: "label", engine: "dot", flowLabels: "inside" },
  { name: "xlabel", engine: "dot", flowLabels: "beside" },
  { name: "no labels", engine: "dot", flowLabels: "none" },
  { name: "fdp", engine: "fdp", flowLabels: "none" },
  { name: "osage", engine: "osage", flowLabels: "none" },
];

/**
 * Draws the data-flow diagram of a system. Graphviz may leave out edges without failing, so every picture is held against the graph, and
 * the variants are tried until one is whole; if none is, the fullest is given with what it lacks. Never throws for what a model says.
 * @param lay lays out each of them, in this process unless stated
 */
export const drawDiagram = async (analysis: Analysis, options: DiagramOptions = {}, lay: LayOut = layOut): Promise<Drawing> => {
  const plan = planDiagram(analysis, options);
  let best: Drawing = {
    svg: "",
    variant: "none",
    complete: false,
    missing: [...[...plan.allZones, ...plan.nodes, ...plan.edges].map((each) => each.id), ...plan.lost],
    shapes: plan.shapes,
  };
  let fewest = Infinity;
  for (const { name, engine, flowLabels } of variants) {
    if (flowLabels === "inside" && plan.edges.length > fewFlows) continue;
    if (engine === "fdp" && plan.nodes.length > mostForced) continue;
    if (flowLabels !== "none" && options.flowLabels === "none") continue;
    const raw = await lay(dotOfPlan(plan, { ...options, flowLabels }), engine).catch(() => undefined);
    if (raw === undefined) continue;
    const { missing, misplaced } = faultsOf(raw, plan, flowLabels !== "none");
    const faults = missing.length + misplaced.length;
    if (faults >= fewest) continue;
    fewest = faults;
    const title = `Data-flow diagram of ${clip(analysis.system.name, 200)}`;
    best = {
      svg: tidySvg(raw, title, titlesOf(plan), plan.marks),
      variant: name,
      complete: faults === 0,
      missing: [...missing, ...misplaced.map((id) => `place of ${id}`)],
      shapes: plan.shapes,
    };
    if (faults === plan.lost.length) break;
  }
  return best;
};

/** What a pointer or a screen reader is told of each element, by SVG id. */
const titlesOf = (plan: DiagramPlan): Map<string, string> => {
  const names = new Map([
    ...plan.nodes.map(({ name, component }) => [name, component.name] as const),
    ...plan.allZones.map(({ name, zone }) => [name, zone.name] as const),
  ]);
  const nameOf = (node: string): string => clip(names.get(node) ?? node, 200);
  return new Map([
    ...plan.allZones.map(({ id, zone, folded }): [string, string] => [
      id,
      `${clip(zone.name, 200)}, ${zone.trust} zone${folded ? ` with ${plural(folded.length, "element")}` : ""}`,
    ]),
    ...plan.nodes.map(({ id, component }): [string, string] => [id, `${clip(component.name, 200)}, ${kindText(component)}`]),
    ...plan.edges.map(({ id, from, to, flows, carries }): [string, string] => {
      const several = flows.length > 1 ? `${flows.length} flows with ` : "";
      const what = clip(carries.map((asset) => asset.name).join(", "), 500);
      return [id, `${nameOf(from)} to ${nameOf(to)}${what === "" ? "" : `: ${several}${what}`}`];
    }),
  ]);
};
