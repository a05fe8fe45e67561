import plainSchema from "../generated/model.plain.json" with { type: "json" };
import validateModel from "../generated/validate-model.js";
import type { ControlFile } from "../generated/control.ts";
import type { Model } from "../generated/model.ts";
import type { Diagnostic } from "../generated/report.ts";
import { diagnose, isError } from "../diagnostics.ts";
import type { SpanIndex } from "../span.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkReferences } from "./check-references.ts";
import { checkStructure } from "./check-structure.ts";
import { foldLongForms } from "./fold-long-forms.ts";
import { isRecord } from "./json-record.ts";

/** The newest format of models; `bartizan: 1`. */
export const modelVersion = 1;

export interface CheckedModel {
  /** Present when there are no errors. */
  model: Model | undefined;
  sources: ReadonlyMap<string, string>;
  diagnostics: Diagnostic[];
}

/**
 * Checks a parsed document as a model and reports everything that is wrong at once.
 * @param controls the controls of the catalog, by id
 */
export const checkModel = (document: unknown, controls: ReadonlyMap<string, ControlFile>, spans: SpanIndex): CheckedModel => {
  const version = isRecord(document) ? document["bartizan"] : undefined;
  if (typeof version === "number" && Number.isInteger(version) && version !== modelVersion) {
    return {
      model: undefined,
      sources: new Map(),
      diagnostics: [diagnose("unsupported-version", "/bartizan", spans, { version: String(version) })],
    };
  }
  const { folded, sources, diagnostics } = foldLongForms(document, spans);
  diagnostics.push(...checkStructure(validateModel, plainSchema, folded, spans));
  if (isRecord(folded)) diagnostics.push(...checkReferences(folded, spans), ...checkAttributes(folded, controls, spans));
  return { model: diagnostics.some(isError) ? undefined : (folded as unknown as Model), sources, diagnostics };
};
