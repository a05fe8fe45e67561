import { analyse, checkOwnThreats, type CompiledCatalog } from "@bartizan/engine";
import type { Analysis, Diagnostic, Loaded, Model } from "@bartizan/model";
import type { Inquire } from "../inquire/inquirer.ts";
import type { Finding } from "../inquire/inquiry.ts";
import type { FoundModel } from "../project/find-models.ts";
import { controlsById } from "./catalog.ts";
import { modelReader, type FileRead } from "./model-reader.ts";

/** What came of one model. */
export interface JudgedModel {
  file: string;
  /** Left out where the model is broken. */
  analysis?: Analysis;
  diagnostics: Diagnostic[];
  reads: readonly FileRead[];
}

export interface Judged {
  models: JudgedModel[];
  /** The files that models import or extend, by name. */
  texts: ReadonlyMap<string, string>;
  /** What went wrong in the engine, by file: our own fault, unless a rule of the team's own was at work. */
  faults: { file: string; error: unknown }[];
  /** What came out for what else was asked. */
  findings: Finding[];
}

/**
 * Reads models and judges them with a catalog. Broken ones do not keep the others from being judged.
 * @param inquire asks more of each model that is judged
 * @param begin is told how many are done each time that another one is begun
 * @param fail is told what went wrong in the engine, and may throw it on
 */
export const judgeModels = async (
  models: readonly FoundModel[],
  catalog: CompiledCatalog,
  inquire: Inquire | undefined,
  begin: (done: number) => void,
  fail: (error: unknown) => void = () => {},
): Promise<Judged> => {
  const texts = new Map<string, string>();
  const read = modelReader(controlsById(catalog), texts);
  const judged: Judged = { models: [], texts, faults: [], findings: [] };
  for (const [done, model] of models.entries()) {
    const { file, id } = model;
    begin(done);
    const found: JudgedModel = { file, diagnostics: [], reads: [] };
    judged.models.push(found);
    try {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, since all of it is work of this process
      const { loaded, reads } = await read(model);
      found.reads = reads;
      found.diagnostics.push(...loaded.diagnostics);
      if (!hasModel(loaded)) continue;
      const clashes = checkOwnThreats(loaded, catalog);
      found.diagnostics.push(...clashes);
      if (clashes.length > 0) continue;
      const analysis = analyse(loaded, catalog, id);
      found.analysis = analysis;
      const finding = inquire?.(analysis, loaded, catalog);
      if (finding?.plan) analysis.plan = finding.plan;
      if (finding) judged.findings.push(finding);
    } catch (error) {
      fail(error);
      judged.faults.push({ file, error });
    }
  }
  return judged;
};

const hasModel = (loaded: Loaded): loaded is Loaded & { model: Model } => loaded.model !== undefined;
