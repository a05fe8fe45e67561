import type { CatalogFile, CatalogSources } from "@bartizan/engine";
import { noSpans, type Diagnostic } from "@bartizan/model";
import { inject } from "vitest";

const placeless = <T>(files: readonly CatalogFile<T>[]): CatalogFile<T>[] => files.map((file) => ({ ...file, spans: noSpans }));

/** What `catalog-sources.ts` gives, without reading. */
export const catalogSources = (): { sources: CatalogSources; diagnostics: Diagnostic[] } => {
  const { rules, controls, technologies, patterns, frameworks } = inject("sources");
  return {
    sources: {
      rules: placeless(rules),
      controls: placeless(controls),
      technologies: placeless(technologies),
      patterns: placeless(patterns),
      frameworks: placeless(frameworks),
    },
    diagnostics: [],
  };
};
