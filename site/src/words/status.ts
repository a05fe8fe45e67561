import type { Status } from "@bartizan/model";

export const statuses = ["open", "uncertain", "mitigated"] as const satisfies readonly Status[];

/** A mark and its meaning for everything that can have a state; the mark is never alone. */
export const statusWords: Record<Status, { mark: string; meaning: string }> = {
  open: { mark: "○", meaning: "It holds as the model stands." },
  uncertain: { mark: "?", meaning: "Not assessed to the end: it would hold if something the model does not state turns out badly." },
  mitigated: { mark: "✓", meaning: "Controls that are in place remove something the attack needs." },
};
