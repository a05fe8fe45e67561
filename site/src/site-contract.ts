import type { Analysis, Catalog, Report } from "@bartizan/model";
import type { DiagramOptions, Drawing } from "@bartizan/write";

export interface SiteOptions {
  /** Name of the whole site; default "Threat models". */
  title?: string;
  /** Ids of systems that the first page presents as cards, in this order. */
  gallery?: string[];
  /** Served while somebody writes: pages listen for changes, and load again. */
  live?: boolean;
}

/** What a report was made from, as digests. */
export interface SiteEvidence {
  /** Every file that was read: models, what they import, configuration, own catalogs. Sorted by file. */
  inputs: readonly { file: string; sha256: string }[];
  /** SHA-256 of the built-in catalog. */
  catalog: string;
}

export interface SiteInput {
  report: Report;
  /** What was applied; its rules, controls, patterns and frameworks get pages of their own. */
  catalog: Catalog;
  /** Draws a system, or a part of one. A rejection counts as a missing picture. */
  draw: (analysis: Analysis, options?: DiagramOptions) => Promise<Drawing>;
  /** Drawings of the first two examples of rules, as SVG, by rule; a rule without one shows its examples as text. */
  exampleDrawings?: Readonly<Record<string, { fires: string; silent: string }>>;
  /** Drawings of the example of patterns, as SVG, by pattern; one without shows its example as text. */
  patternDrawings?: Readonly<Record<string, { before: string; after: string }>>;
  /** Left out where nobody knows, and then pages say so. */
  evidence?: SiteEvidence;
  /** The path of the one file that is wanted: most others are then left out, unmade. */
  only?: string;
  /** Systems whose files lie there already, by their ids: none of them is made again. */
  written?: ReadonlyMap<string, WrittenSystem>;
  options?: SiteOptions;
}

/** A file of the site. */
export interface SiteFile {
  /** Relative, with forward slashes; no two differ only in case. */
  path: string;
  content: string;
  /** Id of the system that it is about, and of no other. */
  system?: string;
}

/** What pages about all systems need to know of the files about one. */
export interface WrittenSystem {
  /** Its lines of llms.txt. */
  told: { section: string; line: string }[];
  missingPictures: string[];
}

export interface SiteResult {
  /** One sentence for each system with pictures that the site shows an error card for. Empty when all is drawn. */
  missingPictures: string[];
  /** By their ids. */
  systems: ReadonlyMap<string, WrittenSystem>;
}

/** Files one after another, so that large sites never sit in memory; the return value says what is missing. The same input gives the same bytes. */
export type RenderSite = (input: SiteInput) => AsyncGenerator<SiteFile, SiteResult>;
