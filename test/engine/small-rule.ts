import { compileCatalog, type CompiledCatalog } from "@bartizan/engine";
import { noSpans, type Diagnostic, type RuleFile } from "@bartizan/model";
import { catalogSources } from "../catalog-sources.ts";

/** A rule about agents that finds something at each, with what a test says of it instead. */
export const smallRule = (said: Partial<RuleFile>): RuleFile => ({
  id: "small",
  title: "{desk} is an agent",
  summary: "A rule that is made up.",
  subject: { desk: ["agent"] },
  place: "desk",
  likelihood: { skill: "medium", maturity: "demonstrated" },
  maps: {},
  examples: { fires: {}, silent: {} },
  ...said,
});

/** Compiles rules without any others, with the built-in controls and frameworks. */
export const compileRules = (...rules: readonly RuleFile[]): { catalog: CompiledCatalog; diagnostics: Diagnostic[] } =>
  compileCatalog({
    ...catalogSources().sources,
    rules: rules.map((value) => ({ file: `${value.id}.yaml`, value, spans: noSpans })),
  });
