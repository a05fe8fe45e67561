import type { Analysis, Level } from "@bartizan/model";
import { letterOf, levelOf, worstOf } from "../reading/level.ts";

/** The worst level among the open threats at an element, and how many there are of it: the tab on its symbol. */
export interface SeverityTab {
  level: Level;
  /** Letter and count, such as `C 2`. */
  text: string;
}

/** Tabs by id of what is drawn: identities and assets have no symbol, so their threats show at the components that use or hold them. */
export const severityTabs = (analysis: Analysis): ReadonlyMap<string, SeverityTab> => {
  const standIns = new Map([
    ...analysis.identities.map(({ id, usedBy }): [string, string[]] => [id, usedBy]),
    ...analysis.assets.map(({ id, heldBy }): [string, string[]] => [id, heldBy]),
  ]);
  const found = new Map<string, Level[]>();
  for (const threat of analysis.threats) {
    if (threat.status !== "open") continue;
    for (const place of standIns.get(threat.place) ?? [threat.place]) found.set(place, [...(found.get(place) ?? []), levelOf(threat)]);
  }
  const tabs = new Map<string, SeverityTab>();
  for (const [place, all] of found) {
    const level = worstOf(all);
    if (level) tabs.set(place, { level, text: `${letterOf(level)} ${all.filter((each) => each === level).length}` });
  }
  return tabs;
};
