import { readFileSync } from "node:fs";
import { parse } from "yaml";

/** What an architecture can show of a technique. */
export type TechniqueClass = "architecture" | "environment" | "attacker-side" | "consequence";

export interface Technique {
  class: TechniqueClass;
  tactics: readonly string[];
  mitigations: readonly string[];
}

export type Techniques = ReadonlyMap<string, Technique>;

/** The technique a sub-technique belongs to: AML.T0010 for AML.T0010.003, and itself for a technique. */
export const rootOf = (technique: string): string => technique.split(".").slice(0, 2).join(".");

type Listed = Pick<Technique, "class"> & Partial<Technique>;

/** Reads the techniques. A sub-technique without tactics or mitigations of its own takes those of its parent. */
export const loadTechniques = (file: string | URL = new URL("techniques.yaml", import.meta.url)): Techniques => {
  const { techniques } = parse(readFileSync(file, "utf8")) as { techniques: Record<string, Listed> };
  return new Map(
    Object.entries(techniques).map(([id, own]) => {
      const parent = techniques[rootOf(id)];
      const { tactics = parent?.tactics ?? [], mitigations = parent?.mitigations ?? [] } = own;
      return [id, { class: own.class, tactics, mitigations }];
    }),
  );
};
