import type { ComponentView } from "@bartizan/model";

/** The three symbols of a data-flow diagram (DFD3): sharp rectangle, rounded rectangle, drum. */
export type Shape = "external" | "process" | "store";

export const shapeOf = ({ kind, families }: ComponentView): Shape => {
  const line = [kind, ...families];
  if (line.includes("external-entity")) return "external";
  return line.includes("store") ? "store" : "process";
};
