import { readdirSync, readFileSync } from "node:fs";
import { parse } from "yaml";
import { loadTechniques, type Technique, type Techniques } from "./techniques.ts";

export interface CaseFlow {
  id: string;
  from: string;
  to: string;
}

/** One technique that was used in an incident, with what ATLAS says of it. */
export interface Expected {
  technique: string;
  /** `in`: the design, or a declared fact of it, shows the technique. `out`: known to have happened, neither asked for nor held against a tool. */
  scope: "in" | "out";
  on: readonly string[];
  /** The attack path it lies on. */
  path?: readonly string[];
  /** In scope against the usual class of the technique. */
  override: boolean;
  facts: Technique;
}

export interface Case {
  id: string;
  title: string;
  group: string;
  flows: readonly CaseFlow[];
  /** From a place that holds a credential to what the credential opens. */
  unlocks: readonly (readonly [from: string, to: string])[];
  attackPaths: readonly (readonly string[])[];
  expected: readonly Expected[];
  /** Techniques that the improved twin of the case must lower. */
  lowers: readonly string[];
}

/** A case as it is written in its file. */
interface CaseFile {
  id: string;
  title: string;
  group: string;
  flows: [id: string, from: string, to: string][];
  unlocks?: [from: string, to: string][];
  attack_paths: Record<string, string[]>;
  expected: { technique: string; scope: "in" | "out"; on?: string[]; path?: string; override?: true }[];
  twin: { lowers: string[] };
}

const caseOf = (file: CaseFile, techniques: Techniques): Case => {
  const known = <T>(found: T | undefined, what: string): T => {
    if (found === undefined) throw new Error(`${file.id}: unknown ${what}`);
    return found;
  };
  return {
    id: file.id,
    title: file.title,
    group: file.group,
    flows: file.flows.map(([id, from, to]) => ({ id, from, to })),
    unlocks: file.unlocks ?? [],
    attackPaths: Object.values(file.attack_paths),
    expected: file.expected.map(({ technique, scope, on = [], path, override = false }) => ({
      technique,
      scope,
      on,
      override,
      facts: known(techniques.get(technique), technique),
      ...(path !== undefined && { path: known(file.attack_paths[path], `path ${path}`) }),
    })),
    lowers: file.twin.lowers,
  };
};

/** Reads every expectation of a folder, in the order of the file names. */
export const loadExpectations = (folder: URL = new URL("expected/", import.meta.url), techniques: Techniques = loadTechniques()): Case[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .toSorted()
    .map((name) => caseOf(parse(readFileSync(new URL(name, folder), "utf8")) as CaseFile, techniques));

export const inScope = (from: Case): Expected[] => from.expected.filter(({ scope }) => scope === "in");
