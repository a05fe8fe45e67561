import { camelCase, kinds } from "@bartizan/model";
import type { Callable, Part, Place, Slot } from "./value.ts";
import type { Work } from "./work.ts";

/** What a file imports the DSL from. */
export const dslNames: ReadonlySet<string> = new Set(["bartizan", "@bartizan/dsl"]);

/** The functions of the DSL: each describes an element and does nothing else. */
export const dslFunctions = (work: Work): ReadonlyMap<string, Callable> => {
  const describing = (of: Part["of"], kind?: string): Callable => ({
    sort: "function",
    call: (given, at) => part({ of, kind, ends: [], options: given[0], at }),
  });
  const part = (rest: { of: Part["of"]; kind: string | undefined; ends: readonly Slot[]; options: Slot | undefined; at: Place }): Part => ({
    sort: "part",
    ...rest,
    calledAt: work.callers[0],
  });
  const flow: Callable = {
    sort: "function",
    call: (given, at) => {
      if (given.length < 2) return work.refuse(at, "A flow without two ends", "Write flow(sender, receiver, { ... }).");
      return part({ of: "flow", kind: undefined, ends: given.slice(0, 2), options: given[2], at });
    },
  };
  const use: Callable = {
    sort: "function",
    call: (given, at) => part({ of: "use", kind: undefined, ends: given.slice(0, 1), options: given[1], at }),
  };
  return new Map([
    ...(["zone", "asset", "identity", "system"] as const).map((of): [string, Callable] => [of, describing(of)]),
    ["flow", flow],
    ["use", use],
    ...kinds.map(({ id }): [string, Callable] => [camelCase(id), describing("component", id)]),
  ]);
};
