import type { Catalog, Diagnostic } from "@bartizan/model";
import type { ExampleFailure } from "../catalog/test-examples.ts";
import type { Inquiry } from "../inquire/inquiry.ts";
import type { Judged } from "../load/judge-models.ts";
import type { FoundModel } from "../project/find-models.ts";
import type { OwnCatalogFile } from "./own-catalog-files.ts";

/** What the worker is asked to do. */
export interface OwnCatalogJob {
  files: readonly OwnCatalogFile[];
  models: readonly FoundModel[];
  /** Run the examples of the own rules, too. */
  withExamples: boolean;
  inquiry?: Inquiry | undefined;
  /**
   * Two numbers of four bytes: the place in `files`, from 1, of what is being worked on, 0 for nothing of the team's own; and how many models,
   * or rules with examples, are done.
   */
  progress: SharedArrayBuffer;
}

/** What comes back. */
export interface OwnCatalogResult extends Judged {
  /** About the catalogs. */
  diagnostics: Diagnostic[];
  pages: Catalog;
  examples: { run: number; failures: ExampleFailure[] };
}

/** The name of the worker's bundle beside that of the tool. */
export const workerBundle = "own-catalogs-worker.js";
