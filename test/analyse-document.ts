import { analyse } from "@bartizan/engine";
import type { Analysis } from "@bartizan/model";
import { builtInCatalog } from "./built-in-catalog.ts";
import { loadDocument } from "./load-document.ts";

/** Checks a document as a model and analyses it, with the built-in catalog if no other is given; a document that is no model fails the test. */
export const analyseDocument = (document: unknown, using = builtInCatalog().catalog): Analysis =>
  analyse(loadDocument(document), using, "model");

/** Status of each threat, by id. */
export const statusById = (analysis: Analysis): Record<string, string> =>
  Object.fromEntries(analysis.threats.map((threat) => [threat.id, threat.status]));
