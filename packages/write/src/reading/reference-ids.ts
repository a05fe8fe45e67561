import type { FrameworkRef, Threat } from "@bartizan/model";

/** Ids of the techniques and framework entries of a threat, each once: techniques say most, and STRIDE, which says least, is at the end. */
export const referenceIds = (threat: Threat): string[] => [
  ...new Set([
    ...threat.techniques.map((technique) => technique.id),
    ...threat.maps.filter((entry) => !isStride(entry)).map((entry) => entry.id),
    ...threat.maps.filter(isStride).map((entry) => entry.id),
  ]),
];

const isStride = (entry: FrameworkRef): boolean => /^stride\b/.test(entry.framework);
