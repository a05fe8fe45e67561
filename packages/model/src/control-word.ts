import type { ControlFile } from "./generated/control.ts";
import { lineage } from "./vocabulary.ts";

/** What the judgement needs of a control; its texts are for pages. */
export type ControlWord = Omit<ControlFile, "summary" | "limits" | "verify" | "telemetry">;

/** Every attribute that holds where the control stands, with the values that agree with it. */
export const attributesSetBy = ({ sets, implies }: ControlWord): Record<string, (string | boolean)[]> => ({ ...sets, ...implies });

/**
 * Can the control stand there?
 * @param sort the kind of a component, or flow, or identity
 */
export const controlFits = (control: ControlWord, sort: string): boolean => {
  const { on } = control;
  if (on === undefined) return true;
  let known = fits.get(control);
  if (!known) fits.set(control, (known = new Map()));
  let fit = known.get(sort);
  if (fit === undefined) known.set(sort, (fit = on.includes(sort) || lineage(sort).some((word) => on.includes(word))));
  return fit;
};
/** It is asked of every control at every step of every route. */
const fits = new WeakMap<ControlWord, Map<string, boolean>>();
