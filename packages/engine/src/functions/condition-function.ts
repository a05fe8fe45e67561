import type { Facts } from "../facts/facts.ts";
import type { Single, Type } from "../condition/type.ts";
import type { Value } from "../condition/value.ts";

/** A function that conditions may call. */
export interface ConditionFunction {
  name: string;
  /** What it tells, for help texts and the pages on writing rules. */
  description: string;
  /** `kind` is a text that names a kind or family; `attribute` one that names an attribute. */
  parameters: readonly (Single | "kind" | "attribute" | "element")[];
  returns: Type;
  /** The attributes that it asks for as they are taken to be, those that a parameter names and those that facts are derived from aside. */
  reads?: readonly string[];
  call: (facts: Facts, ...parameters: never[]) => Value;
}

export const truth: Type = { single: "truth" };
export const components: Type = { list: "component" };
export const identities: Type = { list: "identity" };
export const assets: Type = { list: "asset" };
