import type { FrameworkRef, Threat } from "@bartizan/model";

/** Ids of the framework entries and techniques of a threat, each once, in their order; STRIDE, which says least, at the end. */
export const referenceIds = (threat: Threat): string[] => [
  ...new Set([
    ...threat.maps.filter((entry) => !isStride(entry)).map((entry) => entry.id),
    ...threat.techniques.map((technique) => technique.id),
    ...threat.maps.filter(isStride).map((entry) => entry.id),
  ]),
];

const isStride = (entry: FrameworkRef): boolean => /^stride\b/.test(entry.framework);
