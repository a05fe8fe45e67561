import type { Analysis, Level } from "@bartizan/model";
import type { SeverityTab, Shapes } from "./diagram-plan.ts";
import { letterOf, levelOf, worstOf } from "../reading/level.ts";

/** Tabs by SVG id: identities and assets have no symbol, so their threats show at the components that use or hold them. */
export const severityTabs = (analysis: Analysis, shapes: Shapes): ReadonlyMap<string, SeverityTab> => {
  const standIns = new Map([
    ...analysis.identities.map(({ id, usedBy }): [string, string[]] => [id, usedBy]),
    ...analysis.assets.map(({ id, heldBy }): [string, string[]] => [id, heldBy]),
  ]);
  const found = new Map<string, Level[]>();
  for (const threat of analysis.threats) {
    if (threat.status !== "open") continue;
    const places = standIns.get(threat.place) ?? [threat.place];
    const shown = places.flatMap((place) => Object.values(shapes).flatMap((ids: Shapes[keyof Shapes]) => ids.get(place) ?? []));
    for (const id of new Set(shown)) found.set(id, [...(found.get(id) ?? []), levelOf(threat)]);
  }
  const tabs = new Map<string, SeverityTab>();
  for (const [id, all] of found) {
    const level = worstOf(all);
    if (level) tabs.set(id, { level, text: `${letterOf(level)} ${all.filter((each) => each === level).length}` });
  }
  return tabs;
};
