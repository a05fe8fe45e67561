import { isRecord, nearestWord, typeName, type Diagnostic, type PatternWord } from "@bartizan/model";
import { limits } from "../limits.ts";
import { isPrefix } from "./import-entries.ts";
import { memberOf, tellAt, type Origin, type Sourced } from "./origin.ts";

/** One entry of `use`, as it was written. */
export interface UseEntry {
  /** The prefix of what the pattern brings. */
  as: string;
  pattern: PatternWord;
  /** What parameters stand for: an id, or a list of ids where the pattern takes a list. */
  given: ReadonlyMap<string, Sourced<string | string[]>>;
  /** Of the whole entry. */
  at: Origin;
}

/** Reads the patterns that a model uses. A use with a mistake is told and left out. */
export const useEntries = (
  use: Sourced<unknown>,
  patterns: ReadonlyMap<string, PatternWord>,
): { entries: UseEntry[]; diagnostics: Diagnostic[] } => {
  const diagnostics: Diagnostic[] = [];

  const mapOf = ({ value, origin }: Sourced<unknown>): Sourced | undefined => {
    if (isRecord(value)) return { value, origin };
    tellAt(origin, "wrong-type", { expected: "a map", got: typeName(value) }, diagnostics);
    return undefined;
  };

  /** The members that a map has and may have. Others are told, and those that it lacks, but for one that is there misspelt. */
  const membersOf = (map: Sourced, known: readonly string[], required: readonly string[]): Map<string, Sourced<unknown>> => {
    const meant = new Set<string | undefined>();
    for (const key of Object.keys(map.value)) {
      if (known.includes(key)) continue;
      const near = nearestWord(key, known);
      meant.add(near);
      tellAt(memberOf(map, key).origin, "unknown-key", { key: key.slice(0, 100), near, known: known.join(", ") }, diagnostics);
    }
    for (const member of required) {
      if (map.value[member] !== undefined || meant.has(member)) continue;
      tellAt(map.origin, "missing-member", { member, in: "This use of a pattern" }, diagnostics);
    }
    return new Map(known.filter((key) => map.value[key] !== undefined).map((key) => [key, memberOf(map, key)]));
  };

  const patternOf = ({ value, origin }: Sourced<unknown>): PatternWord | undefined => {
    const pattern = typeof value === "string" ? patterns.get(value) : undefined;
    if (typeof value !== "string") tellAt(origin, "wrong-type", { expected: "text", got: typeName(value) }, diagnostics);
    else if (!pattern)
      tellAt(origin, "unknown-pattern", { id: value.slice(0, 100), near: nearestWord(value, patterns.keys()) }, diagnostics);
    return pattern;
  };

  const givenTo = ({ parameters }: PatternWord, given: Sourced): UseEntry["given"] => {
    const names = Object.keys(parameters);
    const result = new Map<string, Sourced<string | string[]>>();
    const stated = membersOf(
      given,
      names,
      names.filter((name) => !parameters[name]?.optional),
    );
    for (const [name, { value, origin }] of stated) {
      const isList = parameters[name]?.type === "assets";
      if (isList ? isTexts(value) : typeof value === "string") result.set(name, { value: value as string | string[], origin });
      else tellAt(origin, "wrong-type", { expected: isList ? "a list of ids" : "text", got: typeName(value) }, diagnostics);
    }
    return result;
  };

  const entryOf = (as: string, written: Sourced<unknown>): UseEntry | undefined => {
    if (!isPrefix(as)) {
      tellAt(written.origin, "bad-id", { id: as.slice(0, 100) }, diagnostics);
      return undefined;
    }
    const told = diagnostics.length;
    const entry = mapOf(written);
    const members = entry && membersOf(entry, ["pattern", "with"], ["pattern"]);
    const named = members?.get("pattern");
    const pattern = named && patternOf(named);
    const stated = members?.get("with");
    // A key that is not known may be meant as this one.
    const isMisspelt = !stated && diagnostics.length > told;
    const given = isMisspelt ? undefined : mapOf(stated ?? { value: {}, origin: written.origin });
    const use = pattern && given && { as, pattern, given: givenTo(pattern, given), at: written.origin };
    return diagnostics.length > told ? undefined : use;
  };

  const map = mapOf(use);
  const ids = Object.keys(map?.value ?? {});
  if (!map || ids.length > limits.patternUses) {
    if (map) tellAt(use.origin, "too-many-imports", { limit: `beyond ${limits.patternUses} uses of patterns` }, diagnostics);
    return { entries: [], diagnostics };
  }
  return { entries: ids.flatMap((as) => entryOf(as, memberOf(map, as)) ?? []), diagnostics };
};

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === "string");
