import type { ControlUse, Threat } from "@bartizan/model";
import type { SystemIndex } from "./system-index.ts";

/** A control at one place, as the model states it, with what it does there to the threats that were found. */
export interface PlacedControl {
  control: string;
  /** Id of the component, flow or identity. */
  on: string;
  use: ControlUse;
  /** Threats that it holds off. */
  breaks: readonly Threat[];
  lowers: readonly Threat[];
  /** Threats that get past it, and the flows on which the ways around it arrive. */
  bypassedBy: readonly Threat[];
  around: readonly string[];
}

/** Every control that the model mentions; those that do most about threats come first. */
export const placedControls = ({ analysis }: SystemIndex): PlacedControl[] => {
  const effects = new Map<string, { threat: Threat; does: "breaks" | "lowers" | "bypassedBy"; around: readonly string[] }[]>();
  for (const threat of analysis.threats)
    for (const { control, at = [], around = [], state, effect } of threat.controls)
      for (const on of at) {
        const does = state === "bypassed" ? "bypassedBy" : effect === "breaks" ? "breaks" : "lowers";
        const key = keyOf(control, on);
        effects.set(key, [...(effects.get(key) ?? []), { threat, does, around: state === "bypassed" ? around : [] }]);
      }
  return [...analysis.components, ...analysis.flows, ...analysis.identities]
    .flatMap(({ id: on, controls }) => controls.map((use) => ({ on, use })))
    .map(({ on, use }): PlacedControl => {
      const found = use.counts ? (effects.get(keyOf(use.control, on)) ?? []) : [];
      const threatsIt = (does: (typeof found)[number]["does"]): Threat[] =>
        unique(found.flatMap((each) => (each.does === does ? each.threat : [])));
      return {
        control: use.control,
        on,
        use,
        breaks: threatsIt("breaks"),
        lowers: threatsIt("lowers"),
        bypassedBy: threatsIt("bypassedBy"),
        around: unique(found.flatMap(({ around }) => around)),
      };
    })
    .toSorted(
      (a, b) => b.breaks.length - a.breaks.length || b.lowers.length - a.lowers.length || b.bypassedBy.length - a.bypassedBy.length,
    );
};

/** Does the model say that it is there? */
export const isInPlace = ({ use }: PlacedControl): boolean => use.status === "implemented" || use.status === "verified";

const keyOf = (control: string, on: string): string => JSON.stringify([control, on]);

const unique = <Item>(items: readonly Item[]): Item[] => [...new Set(items)];
