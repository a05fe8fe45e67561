import type { Analysis } from "@bartizan/model";
import type { Drawing } from "@bartizan/write";
import { countPhrase } from "../answers/count-phrase.ts";
import type { SystemIndex, Target } from "../system-index.ts";
import { kindLabel } from "../words/kind.ts";
import { plural } from "../words/plural.ts";

/** A box of a picture: where it leads, what a screen reader says of it, and which boxes its arrows lead to and from. */
export interface DiagramBox {
  shape: string;
  target: Target | undefined;
  name: string;
  out: string[];
  in: string[];
}

/** Every box of a picture in reading order: components, and zones that are folded into one. */
export const diagramBoxes = (
  system: SystemIndex,
  { components, flows }: Pick<Analysis, "components" | "flows">,
  shapes: Drawing["shapes"],
): DiagramBox[] => {
  const within = new Map<string, string[]>();
  for (const { id } of components) {
    const shape = shapes.components.get(id);
    if (shape !== undefined) within.set(shape, [...(within.get(shape) ?? []), id]);
  }
  const zoneOf = new Map([...shapes.zones].toReversed().map(([zone, shape]) => [shape, zone]));
  const ends = flows.flatMap(({ from, to }) => {
    const [source, target] = [shapes.components.get(from), shapes.components.get(to)];
    return source === undefined || target === undefined || source === target ? [] : [{ source, target }];
  });
  return [...within].map(([shape, ids]): DiagramBox => {
    const outgoing = ends.filter(({ source }) => source === shape);
    const incoming = ends.filter(({ target }) => target === shape);
    const arrows = `${plural(incoming.length, "flow")} in, ${outgoing.length} out`;
    const zone = system.zones.get(zoneOf.get(shape) ?? "");
    const threats = countPhrase(ids.flatMap((id) => system.threatsAt(id)));
    const said = threats === "" ? "no threats" : `threats: ${threats}`;
    const [only = ""] = ids;
    const component = system.components.get(only);
    const path = zone && system.zonePath(zone.id);
    return {
      shape,
      target: zone ? (path === undefined ? undefined : { path }) : system.targetOf(only),
      name: zone
        ? `${zone.name}, ${zone.trust} zone of ${plural(ids.length, "element")}, ${said}; ${arrows}`
        : `${component?.name ?? only}, ${kindLabel(component?.kind ?? "")}, zone ${system.nameOf(component?.zone ?? "")}, ${said}; ${arrows}`,
      out: [...new Set(outgoing.map(({ target }) => target))],
      in: [...new Set(incoming.map(({ source }) => source))],
    };
  });
};
