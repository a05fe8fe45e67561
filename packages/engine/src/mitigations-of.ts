import type { ControlWord, FrameworkFile, TechniqueUse } from "@bartizan/model";

export type Mitigation = NonNullable<TechniqueUse["mitigations"]>[number];

/** Which of a rule's controls do what ATLAS lists against a technique, or against the technique above it, by mitigation. */
export const mitigationsOf = (
  technique: string,
  controls: readonly ControlWord[],
  atlas: Pick<FrameworkFile, "entries" | "mitigations"> | undefined,
): Mitigation[] => {
  const parent = atlas?.entries.find((entry) => entry.id === technique)?.parent;
  const listed = (atlas?.mitigations ?? []).filter((each) => each.techniques.some((id) => id === technique || id === parent));
  return listed.flatMap(({ id }): Mitigation[] => {
    const doing = controls.filter((control) => control.maps?.["atlas"]?.includes(id)).map((control) => control.id);
    return doing.length > 0 ? [{ id, controls: doing }] : [];
  });
};
