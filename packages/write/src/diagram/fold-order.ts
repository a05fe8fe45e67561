import { compareText, type Analysis, type ZoneView } from "@bartizan/model";

/**
 * Zones in the order in which a picture that is too large folds them: the deepest first, since what is around them still says where they are;
 * of those, the ones with the fewest open threats.
 */
export const foldOrder = ({ zones, components, threats }: Analysis): string[] => {
  const around = zonesAround(zones);
  const homes = new Map(components.map(({ id, zone }) => [id, zone]));
  const risk = new Map<string, number>();
  for (const { place, status } of threats) {
    const home = homes.get(place);
    if (status !== "open" || home === undefined) continue;
    for (const zone of [home, ...around(home)]) risk.set(zone, (risk.get(zone) ?? 0) + 1);
  }
  const ranked = zones.map(({ id }) => ({ id, depth: around(id).length, risk: risk.get(id) ?? 0 }));
  return ranked.toSorted((a, b) => b.depth - a.depth || a.risk - b.risk || compareText(a.id, b.id)).map(({ id }) => id);
};

/** The zones around each, nearest first; ends where they go round in a circle. */
export const zonesAround = (zones: readonly ZoneView[]): ((id: string) => readonly string[]) => {
  const parents = new Map(zones.map((zone) => [zone.id, zone.in]));
  const known = new Map<string, readonly string[]>();
  return (id) => {
    const before = known.get(id);
    if (before) return before;
    const around: string[] = [];
    for (let up = parents.get(id); up !== undefined && up !== id && !around.includes(up); up = parents.get(up)) around.push(up);
    known.set(id, around);
    return around;
  };
};

/** How many boxes there are to look at once the zones are folded. */
export const boxCount = ({ zones, components }: Analysis, folded: ReadonlySet<string>): number => {
  const around = zonesAround(zones);
  const homes = components.map(({ zone }) => [zone, ...around(zone)].findLast((each) => folded.has(each)));
  return homes.filter((home) => home === undefined).length + new Set(homes.filter((home) => home !== undefined)).size;
};
