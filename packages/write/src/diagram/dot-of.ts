import type { Analysis, ConfigFile } from "@bartizan/model";
import { clip } from "../columns.ts";
import { plural } from "../reading/plural.ts";
import { visible } from "../visible.ts";
import { boundaryRed, ink, outsideFill, paper, softInk, tabColors } from "./diagram-colors.ts";
import { dotHtml, dotString, twoLines } from "./dot-text.ts";
import { flowLabel } from "./flow-label.ts";
import { kindText } from "./kind-text.ts";
import type { DiagramPlan, PlannedEdge, PlannedNode, PlannedZone, SeverityTab } from "./diagram-plan.ts";
import { planDiagram, type PlanOptions } from "./plan-diagram.ts";
import { shapeOf, type Shape } from "./shape-of.ts";

export type FlowLabels = "inside" | "beside" | "none";

export interface DiagramOptions extends PlanOptions {
  /**
   * How flows are labelled: `inside` makes room for labels in the layout, which reads best and is slow for large graphs; `beside` puts them
   * where there is room; `none` leaves them out. The default depends on the size.
   */
  flowLabels?: FlowLabels;
  /** Where the layout goes: to the right, as people read, unless stated; down is for narrow places. */
  direction?: "right" | "down";
  /** Ids of flows that the layout takes the other way round, since what is told goes against them; their arrows stay. */
  against?: ReadonlySet<string>;
  notation?: Notation;
}

/** `dfd3`: rounded boxes and drums; `classic`: circles, parallel lines and red trust boundaries. */
export type Notation = NonNullable<ConfigFile["notation"]>;

const font = "Helvetica,Arial,sans-serif";

/** How each symbol is drawn, and what boundaries are drawn in. */
const notations: Record<Notation, Record<Shape | "boundary", string>> = {
  dfd3: {
    external: `shape=box, style=filled, fillcolor="${outsideFill}"`,
    process: `shape=box, style="rounded,filled", fillcolor="${paper}"`,
    store: `shape=cylinder, style=filled, fillcolor="${paper}"`,
    boundary: softInk,
  },
  classic: {
    external: `shape=box, style=filled, fillcolor="${outsideFill}"`,
    process: `shape=ellipse, style=filled, fillcolor="${paper}", margin="0.02,0.02"`,
    store: `shape=none, margin=0`,
    boundary: boundaryRed,
  },
};

/** The lines above and below a store that are all of its symbol in the classic notation. */
const storeBorder = `border="1" sides="TB" bgcolor="${paper}" color="${ink}"`;

/** Up to so many flows, the costly and better layout takes well under a second. */
export const fewFlows = 150;
/** From so many flows on, curves cost more than everything else. */
const manyFlows = 2000;

/** The data-flow diagram of a system in the language of Graphviz, without links. Elements have the ids `node-`, `flow-` and `zone-` + model id. */
export const dotOf = (analysis: Analysis, options: DiagramOptions = {}): string => dotOfPlan(planDiagram(analysis, options), options);

export const dotOfPlan = (
  plan: DiagramPlan,
  options: Pick<DiagramOptions, "flowLabels" | "direction" | "against" | "notation">,
): string => {
  const few = plan.edges.length <= fewFlows;
  const notation = options.notation ?? "dfd3";
  const flowLabels = options.flowLabels ?? (few ? "inside" : "beside");
  // Without newrank, Graphviz leaves out labelled flows that cross zones, and lets zones run into each other.
  const effort = few ? "newrank=true" : `splines=${plan.edges.length < manyFlows}`;
  const empty = plan.nodes.length + plan.zones.length === 0;
  return [
    `digraph "data-flow" {`,
    `  graph [id="diagram", class="data-flow", rankdir=${options.direction === "down" ? "TB" : "LR"}, bgcolor="${paper}", pad=0.15, nodesep=0.4, ranksep=${flowLabels === "inside" ? 0.45 : 0.9}, forcelabels=true, outputorder=edgesfirst, ${effort},`,
    `    fontname="${font}", fontsize=12, fontcolor="${softInk}", label=${empty ? '"This system has no components."' : '""'}]`,
    `  node [fontname="${font}", fontsize=12, fontcolor="${ink}", color="${ink}", margin="0.18,0.07", height=0.5]`,
    `  edge [fontname="${font}", fontsize=10, fontcolor="${ink}", color="${softInk}", arrowsize=0.7]`,
    ...plan.zones.flatMap((zone) => zoneLines(zone, plan, notation, "  ")),
    ...plan.loose.map((node) => `  ${nodeLine(node, plan, notation)}`),
    ...plan.edges.map((edge) => `  ${edgeLine(edge, plan, flowLabels, options.against)}`),
    "}",
    "",
  ].join("\n");
};

const zoneLines = (planned: PlannedZone, plan: DiagramPlan, notation: Notation, indent: string): string[] => {
  const { zone } = planned;
  if (planned.folded) return [indent + foldedLine(planned, planned.folded, plan, notation)];
  const tab = plan.tabs.get(planned.id);
  const label = [clip(visible(zone.name), 40), zone.trust, ...(tab ? [tab.text] : [])].join(" · ");
  const inner = `${indent}  `;
  return [
    `${indent}subgraph cluster_${planned.name} {`,
    `${inner}graph [id="${planned.id}", class="${classesOf(["zone", `trust-${safeClass(zone.trust)}`], planned.id, plan)}", label=${dotString(`${label}   `)}, labeljust=l, style=dashed, bgcolor="transparent", color="${notations[notation].boundary}", penwidth=1.2, margin=14]`,
    ...planned.nodes.map((node) => inner + nodeLine(node, plan, notation)),
    ...planned.zones.flatMap((each) => zoneLines(each, plan, notation, inner)),
    // Graphviz leaves out a cluster that holds nothing.
    ...(planned.nodes.length + planned.zones.length === 0
      ? [`${inner}${planned.name} [style=invis, label="", width=0.6, height=0.2]`]
      : []),
    `${indent}}`,
  ];
};

/** A folded zone: dashed like every boundary, with the number of what is in it. */
const foldedLine = ({ name, id, zone }: PlannedZone, within: readonly PlannedNode[], plan: DiagramPlan, notation: Notation): string => {
  const lines = [...boldLines(zone.name), softLine(`${zone.trust} zone`), softLine(plural(within.length, "element"))];
  const classes = classesOf(["zone", "folded", `trust-${safeClass(zone.trust)}`], id, plan);
  return `${name} [id="${id}", class="${classes}", shape=box, style="dashed,filled", fillcolor="${paper}", color="${notations[notation].boundary}", penwidth=1.6, label=<${boxLabel(lines, plan.tabs.get(id))}>]`;
};

const nodeLine = ({ name, id, component }: PlannedNode, plan: DiagramPlan, notation: Notation): string => {
  const lines = [
    ...boldLines(component.name),
    softLine(clip(visible(kindText(component)), 32)),
    ...(component.outOfScope === undefined ? [] : [softLine("out of scope")]),
  ];
  const shape = shapeOf(component);
  const border = notation === "classic" && shape === "store" ? storeBorder : undefined;
  const classes = classesOf(
    [`kind-${safeClass(component.kind)}`, shape, ...(component.outOfScope === undefined ? [] : ["out-of-scope"])],
    id,
    plan,
  );
  return `${name} [id="${id}", class="${classes}", ${notations[notation][shape]}, label=<${boxLabel(lines, plan.tabs.get(id), border)}>]`;
};

const boldLines = (name: string): string[] => twoLines(name, 24).map((line) => `<b>${dotHtml(line)}</b>`);

const softLine = (text: string): string => `<font point-size="10" color="${softInk}">${dotHtml(text)}</font>`;

const boxLabel = (lines: readonly string[], tab: SeverityTab | undefined, border = `border="0"`): string => {
  const rows = [...lines, ...(tab ? [tabTable(tab)] : [])].map((cell) => `<tr><td>${cell}</td></tr>`).join("");
  return `<table ${border} cellborder="0" cellspacing="0" cellpadding="1">${rows}</table>`;
};

const classesOf = (classes: readonly string[], id: string, { marks }: DiagramPlan): string =>
  [...classes, ...(marks.get(id)?.classes ?? [])].join(" ");

const tabTable = ({ level, text }: SeverityTab): string => {
  const { fill, text: color } = tabColors[level];
  const width = 16 + 7 * text.length;
  return (
    `<table border="0" cellborder="0" cellspacing="0" cellpadding="0" fixedsize="true" width="${width}" height="15">` +
    `<tr><td bgcolor="${fill}" height="15" width="${width}"><font point-size="10" color="${color}"><b>${text}</b></font></td></tr></table>`
  );
};

const edgeLine = (edge: PlannedEdge, plan: DiagramPlan, flowLabels: FlowLabels, against: DiagramOptions["against"]): string => {
  const { id, from, to, flows } = edge;
  const lines = flowLabel(edge, plan);
  const attribute = { inside: "label", beside: "xlabel", none: undefined }[flowLabels];
  const label = attribute === undefined || lines.length === 0 ? [] : [`${attribute}=${dotString(...lines)}`];
  const turned = flows.every((flow) => against?.has(flow.id));
  const [tail, head] = turned ? [to, from] : [from, to];
  // A hollow head marks the reply over the same connection.
  const replies = flows.some((flow) => flow.returns.length > 0);
  const forth = turned ? ["arrowtail=normal"] : [];
  const reply = replies ? ["dir=both", ...forth, `${turned ? "arrowhead" : "arrowtail"}=onormal`] : turned ? ["dir=back", ...forth] : [];
  const past = edge.past.length > 0;
  const classes = [
    "flow",
    ...(flows.some((flow) => flow.crosses) ? ["crosses"] : []),
    ...(past ? ["past-guardrail"] : []),
    ...(flows.some((flow) => flow.strangers) ? ["strangers"] : []),
  ];
  const dots = past ? ["style=dotted", "penwidth=1.8"] : [];
  return `${tail} -> ${head} [${[`id="${id}"`, `class="${classesOf(classes, id, plan)}"`, ...label, ...reply, ...dots].join(", ")}]`;
};

const safeClass = (kind: string): string => kind.replaceAll(/[^\w-]/g, "_");
