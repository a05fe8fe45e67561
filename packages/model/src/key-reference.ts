import data from "./generated/key-reference.json" with { type: "json" };

/** A key that a map of a format may have. */
export interface KeyWord {
  key: string;
  required: boolean;
  description: string;
  /** What can be written there, where that is a list of words. */
  values: { value: string; description: string }[];
}

/** One sort of map: a model, a zone, a rule and so on. */
export interface KeyMap {
  name: string;
  description: string;
  keys: KeyWord[];
}

/** Everything that can be written in a model, a rule, a control and a pattern, as their schemas have it. */
export const keyReference: Readonly<Record<"model" | "rule" | "control" | "pattern", readonly KeyMap[]>> = data;
