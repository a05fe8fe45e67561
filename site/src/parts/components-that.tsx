import type { ComponentView } from "@bartizan/model";
import { useHere } from "../here.ts";
import { plural } from "../words/plural.ts";
import { ItemList } from "./item-list.tsx";

/** The components of all systems that fit, behind their number. */
export const ComponentsThat = ({ fit }: { fit: (component: ComponentView) => boolean }) => {
  const { systems } = useHere().site;
  const found = systems.flatMap((system) =>
    [...system.components.values()].filter(fit).map((component) => ({
      id: component.id,
      title: systems.length > 1 ? `in ${system.analysis.system.name}` : component.name,
      target: system.targetOf(component.id),
    })),
  );
  if (found.length === 0) return <span class="zero">0</span>;
  return <ItemList summary={plural(found.length, "component")} items={found} />;
};
