import { noSpans, type JsonRecord } from "@bartizan/model";
import type { Origin } from "./origin.ts";
import { overlay } from "./overlay.ts";

/** A document over another one, as a file is over the one that it extends; for documents that come from no file. */
export const overlayDocuments = (above: JsonRecord, below: JsonRecord): JsonRecord => {
  const source = { file: "", document: {}, spans: noSpans, diagnostics: [], isWhole: true, isOwn: () => true };
  const origin: Origin = { source, pointer: "" };
  return overlay({ value: above, origin }, { value: below, origin }, []).value;
};
