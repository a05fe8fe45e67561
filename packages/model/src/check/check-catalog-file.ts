import controlSchema from "../generated/control.schema.json" with { type: "json" };
import frameworkSchema from "../generated/framework.schema.json" with { type: "json" };
import patternSchema from "../generated/pattern.schema.json" with { type: "json" };
import ruleSchema from "../generated/rule.schema.json" with { type: "json" };
import technologySchema from "../generated/technology.schema.json" with { type: "json" };
import validateControl from "../generated/validate-control.js";
import validateFramework from "../generated/validate-framework.js";
import validatePattern from "../generated/validate-pattern.js";
import validateRule from "../generated/validate-rule.js";
import validateTechnology from "../generated/validate-technology.js";
import type { ControlFile } from "../generated/control.ts";
import type { FrameworkFile } from "../generated/framework.ts";
import type { PatternFile } from "../generated/pattern.ts";
import type { Diagnostic } from "../generated/report.ts";
import type { RuleFile } from "../generated/rule.ts";
import type { TechnologyFile } from "../generated/technology.ts";
import { diagnose, isError } from "../diagnostics.ts";
import type { SpanIndex } from "../span.ts";
import { checkEntries } from "./check-entries.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkStructure } from "./check-structure.ts";
import { checkWords } from "./check-words.ts";
import { isRecord } from "./json-record.ts";

/** What the files of a catalog hold, by sort. */
export interface CatalogFiles {
  rule: RuleFile;
  control: ControlFile;
  technology: TechnologyFile;
  framework: FrameworkFile;
  pattern: PatternFile;
}
export type CatalogSort = keyof CatalogFiles;

const formats = {
  rule: { validate: validateRule, schema: ruleSchema, checkMeaning: () => [] },
  control: { validate: validateControl, schema: controlSchema, checkMeaning: checkWords },
  technology: { validate: validateTechnology, schema: technologySchema, checkMeaning: checkWords },
  framework: { validate: validateFramework, schema: frameworkSchema, checkMeaning: checkEntries },
  pattern: { validate: validatePattern, schema: patternSchema, checkMeaning: checkParameters },
} as const;

/**
 * Checks a parsed document as a file of the catalog: its shape, and that the words it uses exist. The conditions of rules are left to the
 * engine, which compiles them.
 * @param name the name of the file without its ending, which its id must equal
 */
export const checkCatalogFile = <S extends CatalogSort>(
  sort: S,
  name: string,
  document: unknown,
  spans: SpanIndex,
): { value: CatalogFiles[S] | undefined; diagnostics: Diagnostic[] } => {
  const { validate, schema, checkMeaning } = formats[sort];
  const diagnostics = checkStructure(validate, schema, document, spans);
  if (isRecord(document)) {
    const id = document["id"];
    if (typeof id === "string" && id !== name && !diagnostics.some((each) => each.pointer === "/id")) {
      const problem = `The id "${id.slice(0, 100)}" is not the name of its file, "${name}".`;
      diagnostics.push(diagnose("catalog-problem", "/id", spans, { problem, hint: "Make them equal." }));
    }
    diagnostics.push(...checkMeaning(document, spans));
  }
  return { value: diagnostics.some(isError) ? undefined : (document as CatalogFiles[S]), diagnostics };
};
