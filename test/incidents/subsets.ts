import type { Expected } from "./expectations.ts";

const modelAccess = "AML.TA0000";

/**
 * Parts of the pairs that are also scored apart. `mitigable`: ATLAS lists a mitigation. `plain`: the design alone shows it and the usual
 * class of the technique holds. `noaccess`: not about getting at the model, which a tool can name on every model.
 */
export const subsets = {
  all: () => true,
  mitigable: ({ facts }) => facts.mitigations.length > 0,
  plain: ({ facts, override }) => facts.class === "architecture" && !override,
  noaccess: ({ facts }) => !facts.tactics.includes(modelAccess),
} as const satisfies Record<string, (pair: Expected) => boolean>;

export type Subset = keyof typeof subsets;
