import type { Level } from "@bartizan/model";

/** Hue is for severity alone, everything else is grey. Fill and text of a tab differ enough for every kind of colour vision, and in print. */
export const tabColors: Record<Level, { fill: string; text: string }> = {
  critical: { fill: "#560a38", text: "#fffffe" },
  high: { fill: "#bb4a16", text: "#fffffe" },
  medium: { fill: "#e39a33", text: "#1a1a19" },
  low: { fill: "#f3db82", text: "#1a1a19" },
};

export const ink = "#1f2328";
export const softInk = "#57606a";
export const outsideFill = "#e5e7eb";
export const paper = "#ffffff";
/** Of trust boundaries in the classic notation, whose readers expect it. */
export const boundaryRed = "#b42318";
