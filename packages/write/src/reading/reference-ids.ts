import type { Threat } from "@bartizan/model";

/** Ids of the framework entries and techniques of a threat, each once, in their order. */
export const referenceIds = (threat: Threat): string[] => [
  ...new Set([...threat.maps.map((entry) => entry.id), ...threat.techniques.map((technique) => technique.id)]),
];
