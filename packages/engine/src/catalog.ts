import type { ControlFile, ControlWord, FrameworkFile, PatternFile, RuleFile, SpanIndex, TechnologyFile } from "@bartizan/model";
import type { CompiledRule } from "./rule.ts";

/** One file of a catalog with the places of its nodes. */
export interface CatalogFile<T> {
  file: string;
  value: T;
  spans: SpanIndex;
}

/** The files of a catalog as read, each checked against its schema. */
export interface CatalogSources<C extends ControlWord = ControlFile> {
  rules: readonly CatalogFile<RuleFile>[];
  controls: readonly CatalogFile<C>[];
  technologies: readonly CatalogFile<TechnologyFile>[];
  patterns: readonly CatalogFile<PatternFile>[];
  frameworks: readonly CatalogFile<FrameworkFile>[];
}

/** What the engine needs at run time, as plain data: parsed and checked, without examples and pages. */
export interface CompiledCatalog {
  rules: CompiledRule[];
  controls: ControlWord[];
  technologies: TechnologyFile[];
  /** Tactics of each technique of MITRE ATLAS in the order of the matrix. */
  tactics: { id: string; title: string }[];
  tacticOf: Record<string, string[]>;
}
