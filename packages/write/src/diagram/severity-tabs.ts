import type { Analysis, Level } from "@bartizan/model";
import { letterOf, levelOf, worstOf } from "../reading/level.ts";

/** The worst level among the open threats at an element, and how many there are of it: the tab on its symbol. */
export interface SeverityTab {
  level: Level;
  /** Letter and count, such as `C 2`. */
  text: string;
}

/** Tabs by id of the place. */
export const severityTabs = (analysis: Analysis): ReadonlyMap<string, SeverityTab> => {
  const found = new Map<string, Level[]>();
  for (const threat of analysis.threats) {
    if (threat.status === "open") found.set(threat.place, [...(found.get(threat.place) ?? []), levelOf(threat)]);
  }
  const tabs = new Map<string, SeverityTab>();
  for (const [place, all] of found) {
    const level = worstOf(all);
    if (level) tabs.set(place, { level, text: `${letterOf(level)} ${all.filter((each) => each === level).length}` });
  }
  return tabs;
};
