import plainSchema from "../generated/model.plain.json" with { type: "json" };
import validateModel from "../generated/validate-model.js";
import type { ControlWord } from "../control-word.ts";
import type { Model } from "../generated/model.ts";
import type { Diagnostic } from "../generated/report.ts";
import { isError } from "../diagnostics.ts";
import { liftToCurrent, migrations } from "../migrations.ts";
import type { SpanIndex } from "../span.ts";
import { checkAttributes } from "./check-attributes.ts";
import { checkReferences } from "./check-references.ts";
import { checkStructure } from "./check-structure.ts";
import { foldLongForms } from "./fold-long-forms.ts";
import { isRecord } from "./json-record.ts";

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
export const checkModel = (document: unknown, controls: ReadonlyMap<string, ControlWord>, spans: SpanIndex): CheckedModel => {
  const lifted = liftToCurrent(document, migrations, spans);
  if (lifted.document === undefined && document !== undefined)
    return { model: undefined, sources: new Map(), diagnostics: lifted.diagnostics };
  const folded = foldLongForms(lifted.document, spans);
  // The value of an attribute that is written long stands one step deeper in the file.
  const valueSpans: SpanIndex = {
    key: (pointer) => spans.key(pointer),
    value: (pointer) => spans.value(folded.long.has(pointer) ? `${pointer}/is` : pointer),
  };
  const structure = checkStructure(validateModel, plainSchema, folded.document, valueSpans);
  const meaning = isRecord(folded.document)
    ? [...checkReferences(folded.document, valueSpans), ...checkAttributes(folded.document, controls, valueSpans)]
    : [];
  // An attribute of something else is unknown to the schema, too; saying where it belongs helps more.
  const misplaced = new Set(meaning.flatMap((each) => (each.code === "attribute-not-of-kind" ? [each.pointer] : [])));
  const unexplained = structure.filter((each) => each.code !== "unknown-key" || !misplaced.has(each.pointer));
  const diagnostics = [...lifted.diagnostics, ...folded.diagnostics, ...unexplained, ...meaning];
  return { model: diagnostics.some(isError) ? undefined : (folded.document as Model), sources: folded.sources, diagnostics };
};
