import type { JudgedModel } from "../load/judge-models.ts";
import type { Inquiry } from "../inquire/inquiry.ts";
import { readsTheSame } from "../load/model-reader.ts";
import type { OwnCatalogFile } from "../own-catalogs/own-catalog-files.ts";
import type { FoundModel } from "../project/find-models.ts";
import { sha256 } from "../sha256.ts";
import type { Cache } from "./cache.ts";

const sort = "judged";

/** What models came to when they were last judged. */
export class KeptJudgements {
  private readonly cache: Cache;
  private readonly asked: string;

  /**
   * @param own the files of the team's catalogs that the models are judged with
   * @param inquiry what else is asked of them; what comes of it is part of their analyses
   */
  constructor(cache: Cache, own: readonly OwnCatalogFile[], inquiry: Inquiry | undefined) {
    this.cache = cache;
    this.asked = sha256(JSON.stringify([own, inquiry]));
  }

  /**
   * Undefined unless the model, the catalogs, the tool and everything that a reader of the model asks for are the same: a file that is there
   * by now counts as one that has changed.
   * @param texts gets the texts of the files that it was read from
   */
  find(model: FoundModel, texts: Map<string, string>): JudgedModel | undefined {
    const { value, digest = "" } = this.cache.folder.read(sort, this.keyOf(model)) ?? {};
    const read = new Map<string, string>();
    if (!isJudged(value, model) || !readsTheSame(model, value.reads, read)) return undefined;
    for (const [file, text] of read) texts.set(file, text);
    this.cache.judged.set(model.file, digest);
    return value;
  }

  keep(model: FoundModel, judged: JudgedModel): void {
    this.cache.judged.set(model.file, this.cache.folder.write(sort, this.keyOf(model), judged));
  }

  /** What was found does not hold for this run. */
  forget(): void {
    this.cache.judged.clear();
  }

  private keyOf({ file, id, text }: FoundModel): string {
    return sha256(JSON.stringify([this.cache.tool, this.asked, file, id, text]));
  }
}

const isJudged = (value: unknown, { file }: FoundModel): value is JudgedModel => {
  if (typeof value !== "object" || value === null) return false;
  const { reads, diagnostics, ...rest } = value as Partial<JudgedModel>;
  const system = rest.analysis?.system;
  return rest.file === file && Array.isArray(reads) && Array.isArray(diagnostics) && (!rest.analysis || system?.file === file);
};
