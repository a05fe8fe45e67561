import { foldLongForms, isRecord, noSpans, type JsonRecord, type Loaded } from "@bartizan/model";

/** What a model that uses patterns says itself, in its plain form, as a member of what is loaded. */
export const writtenModel = (written: JsonRecord | undefined): Pick<Loaded, "written"> => {
  // What is wrong with it has been told of the whole.
  const { document, sources } = foldLongForms(written, noSpans);
  return isRecord(document) ? { written: { document, sources } } : {};
};
