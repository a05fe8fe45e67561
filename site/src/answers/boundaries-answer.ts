import { statementOf } from "../statement-of.ts";
import type { SystemIndex } from "../system-index.ts";
import { list } from "../words/list.ts";
import { plural } from "../words/plural.ts";
import type { ZoneCrossings } from "../zone-crossings.ts";

/** What crosses a trust boundary, and how much is known of how it is protected? */
export const boundariesAnswer = (system: SystemIndex, { pairs }: ZoneCrossings): string => {
  const { flows, zones } = system.analysis;
  const crossing = flows.filter((flow) => flow.crosses);
  if (flows.length === 0)
    return `0 flows are drawn between ${plural(zones.length, "zone")}, so nothing is known of what crosses a boundary.`;
  if (crossing.length === 0) return `None of the ${plural(flows.length, "flow")} crosses a trust boundary: each stays inside its zone.`;
  const between = pairs.filter(({ from, to }) => from.id !== to.id).length;
  const strangers = crossing.filter((flow) => flow.strangers).length;
  const unknown = (["authentication", "encryption"] as const).flatMap((attribute) => {
    const count = crossing.filter((flow) => !statementOf(system, flow, attribute)).length;
    return count > 0 ? [`${attribute} of ${count}`] : [];
  });
  const notStated = unknown.length > 0 ? ` Not stated: ${list(unknown)}.` : "";
  return `${crossing.length} of ${plural(flows.length, "flow")} cross a trust boundary, between ${plural(between, "pair")} of zones; strangers shape ${strangers} of them.${notStated}`;
};
