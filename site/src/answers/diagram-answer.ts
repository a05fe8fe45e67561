import { zonesAround } from "@bartizan/write";
import type { DiagramView } from "../views/diagram-view.ts";
import { plural } from "../words/plural.ts";

/** How much is connected here, what of it crosses a boundary, and how much strangers shape. */
export const diagramAnswer = ({ analysis, folded, zone }: DiagramView): string => {
  const { flows, zones } = analysis;
  const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const crossing = flows.filter(({ crosses }) => crosses).length;
  const shaped = flows.filter(({ strangers }) => strangers).length;
  const inside = zone ? ` in and around ${zone.name}` : "";
  const around = zonesAround(zones);
  const boxes = [...folded].filter((id) => !around(id).some((outer) => folded.has(outer))).length;
  const fold = boxes > 0 ? ` ${plural(boxes, "zone is", "zones are")} drawn as one box each.` : "";
  return `${plural(flows.length, "flow connects", "flows connect")} ${plural(ends.size, "element")} in ${plural(zones.length, "zone")}${inside}; ${crossing} cross a boundary and strangers shape ${shaped}.${fold}`;
};
