import { analyse } from "@bartizan/engine";
import { checkModel, noSpans, type Analysis } from "@bartizan/model";
import { builtInCatalog } from "./built-in-catalog.ts";

const { catalog } = builtInCatalog();
const controls = new Map(catalog.controls.map((control) => [control.id, control]));

/** Checks a document as a model and analyses it, with the built-in catalog if no other is given; a document that is no model fails the test. */
export const analyseDocument = (document: unknown, using = catalog): Analysis => {
  const { model, sources, diagnostics } = checkModel(document, controls, noSpans);
  if (!model) throw new Error(diagnostics.map((each) => `${each.code} ${each.pointer} ${each.message}`).join("\n"));
  return analyse({ file: "model.yaml", model, sources, spans: noSpans, diagnostics }, using, "model");
};

/** Status of each threat, by id. */
export const statusById = (analysis: Analysis): Record<string, string> =>
  Object.fromEntries(analysis.threats.map((threat) => [threat.id, threat.status]));
