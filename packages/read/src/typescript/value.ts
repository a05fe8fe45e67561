import type { LineIndex } from "../yaml/line-index.ts";

/** The text of one file. */
export interface Source {
  file: string;
  text: string;
  lines: LineIndex;
}

/** A stretch of a file, by offsets. */
export interface Place {
  source: Source;
  start: number;
  end: number;
}

/** What an expression stands for. Nothing of it is a value of the machine that reads it, so nothing of that machine can be reached. */
export type Value = Primitive | List | Entries | Part | Callable | typeof nothing;
export type Primitive = string | number | boolean | null | undefined;

/** A value and where it was written or named. */
export interface Slot {
  value: Value;
  at: Place;
}

export interface List {
  sort: "list";
  items: readonly Slot[];
}

export interface Entries {
  sort: "entries";
  members: ReadonlyMap<string, Member>;
}

export interface Member extends Slot {
  key: Place;
}

/** What a function of the DSL describes. Two parts are the same only if one call made them. */
export interface Part {
  sort: "part";
  of: "zone" | "asset" | "identity" | "component" | "flow" | "use" | "system";
  /** Of a component. */
  kind: string | undefined;
  /** Of a flow: its sender and its receiver. Of a use: the pattern. */
  ends: readonly Slot[];
  options: Slot | undefined;
  at: Place;
  /** The call outside of all functions that led here, where it was made in a function. */
  calledAt: Place | undefined;
  /** Of an element that a pattern brings: the use, and its id there. */
  brought?: { by: Part; id: string };
}

export interface Callable {
  sort: "function";
  call(given: readonly Slot[], at: Place): Value;
}

/** Stands for what could not be read; that has been told. */
export const nothing = Symbol("nothing");

export const isPrimitive = (value: Value): value is Primitive => value === null || (typeof value !== "object" && value !== nothing);

export const listOf = (items: readonly Slot[]): List => ({ sort: "list", items });
export const entriesOf = (members: ReadonlyMap<string, Member>): Entries => ({ sort: "entries", members });

/** What a person would call it. */
export const nameOfValue = (value: Value): string => {
  if (typeof value === "string") return "text";
  if (isPrimitive(value)) return typeof value === "boolean" ? "true or false" : typeof value === "number" ? "a number" : String(value);
  if (value === nothing) return "nothing";
  return { list: "a list", entries: "an object", part: "an element", function: "a function" }[value.sort];
};
