import type { PlannedGain } from "@bartizan/model";
import type { SystemIndex } from "./system-index.ts";

/** A control that is planned, where, as which work, and what it will do by itself. */
export interface PlannedControl {
  control: string;
  on: readonly string[];
  tickets: readonly string[];
  gain?: PlannedGain;
}

/** Every planned control: those that do something by themselves, that which does most first, then the others. */
export const plannedControls = ({ analysis }: SystemIndex): PlannedControl[] => {
  const { components, flows, identities, planned: gains = [] } = analysis;
  const uses = [...components, ...flows, ...identities].flatMap(({ id, controls }) =>
    controls.filter(({ status }) => status === "planned").map(({ control, ticket }) => ({ control, on: id, ticket })),
  );
  const ticketsOf = (control: string, on: readonly string[]): string[] => [
    ...new Set(uses.flatMap((use) => (use.control === control && on.includes(use.on) ? (use.ticket ?? []) : []))),
  ];
  const others = new Map<string, string[]>();
  for (const { control, on } of uses)
    if (!gains.some((gain) => gain.control === control && gain.on.includes(on))) others.set(control, [...(others.get(control) ?? []), on]);
  return [
    ...gains.map((gain): PlannedControl => ({ control: gain.control, on: gain.on, tickets: ticketsOf(gain.control, gain.on), gain })),
    ...[...others].map(([control, on]): PlannedControl => ({ control, on, tickets: ticketsOf(control, on) })),
  ];
};
