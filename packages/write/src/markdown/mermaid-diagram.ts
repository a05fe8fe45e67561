import type { PlannedNode, PlannedZone } from "../diagram/diagram-plan.ts";
import { planDiagram } from "../diagram/plan-diagram.ts";
import type { Analysis } from "@bartizan/model";
import { carriesText, pastText } from "../diagram/flow-label.ts";
import { kindText } from "../diagram/kind-text.ts";
import { shapeOf } from "../diagram/shape-of.ts";
import { mermaidText } from "./mermaid-text.ts";

/** Renderers refuse larger pictures. */
const mostFlows = 400;
const mostCharacters = 24_000;

/** The data-flow diagram in Mermaid, with every zone, component and flow; undefined where it is too large for renderers. */
export const mermaidDiagram = (analysis: Analysis): string | undefined => {
  const plan = planDiagram(analysis);
  if (plan.edges.length > mostFlows || plan.nodes.length === 0) return undefined;
  const nodeLine = ({ name, id, component }: PlannedNode): string => {
    const tab = plan.tabs.get(id);
    const parts = [
      mermaidText(component.name, 60),
      mermaidText(kindText(component), 40),
      ...(component.outOfScope === undefined ? [] : ["out of scope"]),
      ...(tab ? [tab.text] : []),
    ];
    const label = `"${parts.join(" · ")}"`;
    return name + { external: `[${label}]`, process: `(${label})`, store: `[(${label})]` }[shapeOf(component)];
  };
  const zoneLines = (zone: PlannedZone, indent: string): string[] => [
    `${indent}subgraph ${zone.name}["${mermaidText(zone.zone.name, 60)} · ${mermaidText(zone.zone.trust, 20)}"]`,
    ...zone.nodes.map((node) => `${indent}  ${nodeLine(node)}`),
    ...zone.zones.flatMap((inner) => zoneLines(inner, `${indent}  `)),
    `${indent}end`,
  ];
  const outside = plan.nodes.filter((node) => shapeOf(node.component) === "external").map((node) => node.name);
  const zoneNames = plan.allZones.map((zone) => zone.name);
  const lines = [
    "flowchart LR",
    ...plan.zones.flatMap((zone) => zoneLines(zone, "  ")),
    ...plan.loose.map((node) => `  ${nodeLine(node)}`),
    ...plan.edges.map((edge) => {
      const { from, to, flows } = edge;
      const label = mermaidText([carriesText(edge), pastText(edge)].filter((text) => text !== "").join(" · "), 60);
      const arrow = edge.past.length > 0 ? "-.->" : "-->";
      return `  ${from} ${flows.some((flow) => flow.returns.length > 0) ? `<${arrow}` : arrow}${label === "" ? "" : `|"${label}"|`} ${to}`;
    }),
    ...(outside.length > 0 ? ["  classDef outside fill:#e5e7eb,stroke:#57606a,color:#1a1a1a", `  class ${outside.join(",")} outside`] : []),
    ...(zoneNames.length > 0
      ? ["  classDef zone fill:none,stroke:#57606a,stroke-dasharray:5 3", `  class ${zoneNames.join(",")} zone`]
      : []),
  ];
  const text = lines.join("\n");
  return text.length > mostCharacters ? undefined : text;
};
