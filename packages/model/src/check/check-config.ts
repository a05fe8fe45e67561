import configSchema from "../generated/config.schema.json" with { type: "json" };
import validateConfig from "../generated/validate-config.js";
import type { ConfigFile } from "../generated/config.ts";
import type { Diagnostic } from "../generated/report.ts";
import { isError } from "../diagnostics.ts";
import type { SpanIndex } from "../span.ts";
import { checkStructure } from "./check-structure.ts";

/** Checks a parsed document as the configuration of a project; a file that says nothing is one. */
export const checkConfig = (document: unknown, spans: SpanIndex): { value: ConfigFile | undefined; diagnostics: Diagnostic[] } => {
  const stated: ConfigFile = document ?? {};
  const diagnostics = checkStructure(validateConfig, configSchema, stated, spans);
  return { value: diagnostics.some(isError) ? undefined : stated, diagnostics };
};
