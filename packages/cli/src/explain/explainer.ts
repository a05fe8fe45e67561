import type { Block } from "./block.ts";
import type { Knowledge } from "./knowledge.ts";

/** A sort of thing that has ids and can be explained. */
export interface Explainer {
  name: string;
  /** Every id there is, for suggestions. */
  ids: (knowledge: Knowledge) => readonly string[];
  /** One list of blocks for each thing with this id. */
  explain: (id: string, knowledge: Knowledge) => readonly (readonly Block[])[];
}
