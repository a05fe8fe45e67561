import type { ControlEffect, ControlUse } from "@bartizan/model";

/** What a state of a control means for a threat. */
export const controlStates: Record<ControlEffect["state"], { mark: string; word: string }> = {
  "in-place": { mark: "✓", word: "in place" },
  missing: { mark: "○", word: "missing" },
  planned: { mark: "◔", word: "planned, does not count yet" },
  bypassed: { mark: "◐", word: "bypassed: it stands on some routes only" },
  unknown: { mark: "?", word: "unknown" },
};

/** How far a control of an element has come. */
export const controlStatuses: Record<ControlUse["status"], { mark: string; word: string }> = {
  absent: { mark: "○", word: "absent" },
  planned: { mark: "◔", word: "planned" },
  implemented: { mark: "✓", word: "implemented" },
  verified: { mark: "✓", word: "verified" },
};
