import { checkModel, noSpans, type ControlWord, type Loaded, type Model } from "@bartizan/model";
import { catalogSources } from "./catalog-sources.ts";

let controls: ReadonlyMap<string, ControlWord> | undefined;

/** Checks a document as a model; one that is none fails the test. */
export const loadDocument = (document: unknown): Loaded & { model: Model } => {
  controls ??= new Map(catalogSources().sources.controls.map(({ value }) => [value.id, value]));
  const { model, sources, diagnostics } = checkModel(document, controls, noSpans);
  if (!model) throw new Error(diagnostics.map((each) => `${each.code} ${each.pointer} ${each.message}`).join("\n"));
  return { file: "model.yaml", model, sources, spans: noSpans, diagnostics };
};
