import type { Catalog, Diagnostic } from "@bartizan/model";
import type { KeptJudgements } from "../cache/kept-judgements.ts";
import type { FoundModel } from "../project/find-models.ts";
import type { Judged, JudgedModel } from "./judge-models.ts";

/** Models that were judged, with what is known of the catalogs that they were judged with. */
export interface JudgedAll extends Judged {
  /** About the catalogs. */
  diagnostics: Diagnostic[];
  /** Everything that was applied, with its texts. */
  catalogPages: () => Catalog;
  /** Was a file of the catalogs left out, so that the models were judged without it? */
  leftOut: boolean;
}

/** Judges the models that no earlier run has judged as they are now, and keeps what comes of them. */
export const judgeUnlessKept = async (
  models: readonly FoundModel[],
  kept: KeptJudgements | undefined,
  judge: (models: readonly FoundModel[]) => Promise<JudgedAll>,
): Promise<JudgedAll> => {
  if (!kept) return judge(models);
  const texts = new Map<string, string>();
  const known = new Map<string, JudgedModel>();
  for (const model of models) {
    const found = kept.find(model, texts);
    if (found) known.set(model.file, found);
  }
  const judged = await judge(models.filter(({ file }) => !known.has(file)));
  if (judged.leftOut) {
    // The others were judged with all of the catalogs.
    kept.forget();
    return known.size === 0 ? judged : judge(models);
  }
  const faulty = new Set(judged.faults.map(({ file }) => file));
  const fresh = new Map(judged.models.map((each) => [each.file, each]));
  for (const model of models) {
    const found = fresh.get(model.file);
    if (found && !faulty.has(model.file)) kept.keep(model, found);
  }
  return {
    ...judged,
    models: models.flatMap(({ file }) => known.get(file) ?? fresh.get(file) ?? []),
    texts: new Map([...texts, ...judged.texts]),
  };
};
